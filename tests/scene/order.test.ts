import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../src/scene/labels';
import { legendOf } from '../../src/scene/legend';
import { inDrawOrder } from '../../src/scene/order';
import { projector } from '../../src/scene/projection';
import { sceneOf } from '../../src/scene/scene';
import { hideLayers, moveLayer, resetLayers, setOpacity } from '../../src/state/moreTransitions';
import { type Camera, DEFAULT_STATE, type State, sortableOf } from '../../src/state/state';
import { GroundPicture } from '../../src/svg/GroundPicture';
import { gridAround, groundPaths } from '../../src/svg/ground';
import { MarksPicture } from '../../src/svg/MarksPicture';
import { city, ground } from '../city';

const belts = (city.byKind.get('belt') ?? []).map(({ id }) => id);
const [first = '', second = ''] = belts;
const camera: Camera = { center: [113.05, 22.55], zoom: 11 };
const viewport = { width: 1000, height: 800 };
const sceneWith = (state: Partial<State>) =>
  sceneOf(city, { ...DEFAULT_STATE, ...state }, 'county');
const twinOf = (state: Partial<State>) => {
  const scene = sceneWith(state);
  const marks = render(
    MarksPicture({
      scene,
      ground,
      camera,
      project: projector(camera, viewport),
      hovered: null,
    }),
  );
  const paths = groundPaths(ground, gridAround(512 * 2 ** 14, camera.center));
  return { marks, ground: render(GroundPicture({ scene, paths, hovered: null })) };
};

describe('the order of layers', () => {
  test('is by itself: core, labs, nodes, platforms; the later belt over the other', () => {
    const { marks, ribbons } = sceneWith({});
    const kinds = inDrawOrder({ marks, order: sortableOf(city) }).map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(['platform', 'node', 'lab', 'core']);
    expect(ribbons.map(({ id }) => id)).toEqual(belts);
  });

  test('moves one among its like, and no farther than to the end', () => {
    const up = moveLayer(DEFAULT_STATE, 'node', true, city);
    expect(up.order.slice(0, 4)).toEqual(['core', 'node', 'lab', 'platform']);
    expect(moveLayer(up, 'node', false, city).order).toEqual([]);
    expect(moveLayer(DEFAULT_STATE, 'core', true, city)).toBe(DEFAULT_STATE);
    expect(moveLayer(DEFAULT_STATE, first, false, city)).toBe(DEFAULT_STATE);
    expect(moveLayer(DEFAULT_STATE, 'town', true, city)).toBe(DEFAULT_STATE);
    const turned = moveLayer(DEFAULT_STATE, first, true, city);
    expect(turned.order.filter((layer) => belts.includes(layer))).toEqual([first, second]);
  });

  test('is that of marks and belts, and on the twin', () => {
    let state = moveLayer(DEFAULT_STATE, first, true, city);
    for (let times = 0; times < 3; times++) state = moveLayer(state, 'platform', true, city);
    const scene = sceneWith(state);
    expect(scene.ribbons.map(({ id }) => id)).toEqual([second, first]);
    expect(inDrawOrder(scene).at(-1)?.kind).toBe('platform');
    const places = ({ marks }: { marks: string }) =>
      [...marks.matchAll(/data-mark="(\d+)"/g)].map(([, number]) => Number(number));
    const front = places(twinOf(state)).filter((number) => number > 0);
    expect(city.byNumber.get(front.at(-1) ?? 0)?.kind).toBe('platform');
    const order = ({ ground: drawn }: { ground: string }) =>
      drawn.indexOf('belt-a-bed') < drawn.indexOf('belt-b-bed');
    expect(order(twinOf({}))).toBe(true);
    expect(order(twinOf(state))).toBe(false);
  });

  test('leaves names where they stand', () => {
    const placed = (state: State) =>
      placeLabels(sceneWith(state), ground, camera, {
        viewport,
        inset: { top: 0, right: 0, bottom: 0, left: 0 },
        obstacles: [],
      }).filter(({ kind }) => kind === 'belt');
    expect(placed(moveLayer(DEFAULT_STATE, first, true, city))).toEqual(placed(DEFAULT_STATE));
  });
});

describe('opacity', () => {
  test('goes by tens, and whole is none', () => {
    const faded = setOpacity(DEFAULT_STATE, 'node', 44);
    expect(faded.opacity).toEqual({ node: 40 });
    expect(setOpacity(faded, 'node', -3).opacity).toEqual({ node: 0 });
    expect(setOpacity(faded, 'node', 180).opacity).toEqual({});
  });

  test('is that of the names, the legend and the twin', () => {
    const state = { ...DEFAULT_STATE, opacity: { node: 40, [first]: 30, railway: 20, core: 10 } };
    const scene = sceneWith(state);
    const labels = placeLabels(scene, ground, camera, {
      viewport,
      inset: { top: 0, right: 0, bottom: 0, left: 0 },
      obstacles: [],
    });
    const opacities = (kind: string) =>
      new Set(labels.filter((label) => label.kind === kind).map(({ opacity }) => opacity));
    expect(opacities('node')).toEqual(new Set([0.4]));
    expect(opacities('station')).toEqual(new Set([0.2]));
    expect(opacities('lab')).toEqual(new Set([undefined]));
    expect(labels.find(({ key }) => key === `belt-${first}`)?.opacity).toBe(0.3);
    expect(legendOf(city, state).find(({ layer }) => layer === 'node')?.opacity).toBe(0.4);
    const twin = twinOf(state);
    expect(twin.ground).toContain('opacity="0.3"');
    expect(twin.ground).toMatch(/fill-core-soft" opacity="0.1"/);
    expect(twin.marks).toContain('opacity="0.4"');
    const plain = twinOf({});
    expect(plain.marks).not.toContain(' opacity="');
  });
});

test('the default comes back whole', () => {
  let state = hideLayers(setOpacity(DEFAULT_STATE, 'node', 10), ['lab']);
  state = moveLayer(state, 'node', true, city);
  expect(resetLayers(state)).toEqual(DEFAULT_STATE);
});
