import { expect, test } from 'vitest';
import { scenesOf } from '../../../src/features/present/scenes';
import { DEFAULT_STATE } from '../../../src/state/state';
import { city } from '../../city';
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
  expect(step.view).toEqual({ kind: 'camera', camera: { center: [113, 22.5], zoom: 11 } });
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
