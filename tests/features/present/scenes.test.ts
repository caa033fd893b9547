import { expect, test } from 'vitest';
import { scenesOf } from '../../../src/features/present/scenes';
import { tourOf } from '../../../src/features/present/tour';
import { cameraOf } from '../../../src/features/present/view';
import { unprojector } from '../../../src/scene/projection';
import { DEFAULT_STATE } from '../../../src/state/state';
import { city, ground } from '../../city';
import { speechIn } from './speech';

const speech = speechIn('zh-Hans');
const stepOf = (link: string, title = '招商') => {
  const [step] = scenesOf([{ id: 'a', title, text: '先看这里', link }], city, speech);
  if (!step) throw new Error('a scene makes a step');
  return step;
};

test('a scene is told in its own words, on the map as it stood', () => {
  const step = stepOf('?v=1&place=25&hide=p&industry=3&at=11.00/22.5000/113.0000');
  expect(step.title).toBe('招商');
  expect(step.lead).toBe('先看这里');
  expect(step.patch.chosen).toEqual({ kind: 'place', number: 25 });
  expect(step.patch.hidden).toEqual(['platform']);
  expect(step.patch.industries).toEqual([3]);
  expect(step.view).toEqual({
    kind: 'camera',
    camera: { center: [113, 22.5], zoom: 11 },
    size: null,
  });
});

test('a scene without a camera shows the whole city', () => {
  expect(stepOf('').view).toEqual({ kind: 'whole' });
});

test('a scene opens no tool, no page and no other script', () => {
  const { patch } = stepOf('?v=1&show=measure&compare=1.2&tour=3k&lang=en');
  expect(patch.chosen).toBeNull();
  expect(Object.keys(patch)).not.toContain('presenting');
  expect(Object.keys(patch)).not.toContain('output');
  expect(Object.keys(patch)).not.toContain('language');
});

test('a broken link does no harm, a scene without a title has its number', () => {
  const step = stepOf('?v=1&place=9999&at=x&layers=%00', '');
  expect(step.patch.hidden).toEqual(DEFAULT_STATE.hidden);
  expect(step.title).toBe('第 1 步');
});

test('a scene shows all that was seen, however small the stage is', () => {
  const [at, size] = [{ center: [113, 22.5], zoom: 9 } as const, { width: 816, height: 844 }];
  const link = '?v=1&at=9.00/22.5000/113.0000';
  const [step] = scenesOf([{ id: 'a', title: '', text: '', link, size }], city, speech);
  const stage = { width: 540, height: 380 };
  const told = cameraOf(step?.view ?? { kind: 'whole' }, city, ground, stage, 'zh');
  const saw = unprojector({ ...at, center: [...at.center] }, size);
  const sees = unprojector(told, stage);
  const [kept, shown] = [saw({ x: 0, y: 0 }), sees({ x: 0, y: 0 })];
  expect(shown[0]).toBeLessThanOrEqual(kept[0] + 1e-9);
  expect(shown[1]).toBeCloseTo(kept[1], 6);
});

test('a scene has the data that were shown, the plan none of the visitor’s own', () => {
  const scene = { id: 'a', title: '', text: '', link: '' };
  const [old, kept] = scenesOf([scene, { ...scene, data: ['x'] }], city, speech);
  expect(old?.own).toBe('asItIs');
  expect(kept?.own).toEqual(['x']);
  expect(new Set(tourOf(city, speech).map(({ own }) => own))).toEqual(new Set(['none']));
});
