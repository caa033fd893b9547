import { describe, expect, test } from 'vitest';
import { levelOf } from '../../src/scene/level';
import { type Inset, projector } from '../../src/scene/projection';
import { cameraFor, openingCamera } from '../../src/scene/view';
import type { Camera } from '../../src/state/state';
import { city, ground, placeNamed } from '../city';

const VIEWPORT = { width: 390, height: 844 };
const COVERED: Inset = { top: 120, right: 0, bottom: 400, left: 0 };

describe('the opening camera', () => {
  test('shows the whole city in what is not covered', () => {
    const camera = openingCamera(city, VIEWPORT, COVERED, 'zh');
    const project = projector(camera, VIEWPORT);
    const [west, south, east, north] = city.bounds;
    for (const corner of [
      [west, south],
      [east, north],
    ]) {
      const { x, y } = project(corner);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(VIEWPORT.width);
      expect(y).toBeGreaterThanOrEqual(COVERED.top);
      expect(y).toBeLessThanOrEqual(VIEWPORT.height - COVERED.bottom);
    }
  });
});

describe('the camera for a place', () => {
  const opening = openingCamera(city, VIEWPORT, COVERED, 'zh');

  test.each([
    '江门中微子实验室',
    '广海湾经济开发区',
    '江门国家高新区',
    '绿色低碳创新带（潭江）',
    '恩平市',
  ])('brings %s into what is not covered', (name) => {
    const place = placeNamed(name);
    const camera = cameraFor(place, ground, opening, VIEWPORT, COVERED) ?? opening;
    const { x, y } = projector(camera, VIEWPORT)(place.anchor ?? place.axis?.[0]?.[0] ?? [0, 0]);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(VIEWPORT.width);
    expect(y).toBeGreaterThan(COVERED.top);
    expect(y).toBeLessThan(VIEWPORT.height - COVERED.bottom);
  });

  test('comes near enough to tell a mark from its neighbours', () => {
    const camera = cameraFor(placeNamed('江门人才岛'), ground, opening, VIEWPORT, COVERED);
    expect(camera && levelOf(camera)).toBe('county');
  });

  test('stays where it is when the place is in view', () => {
    const desktop = { width: 900, height: 844 };
    const none: Inset = { top: 0, right: 0, bottom: 0, left: 0 };
    const whole = openingCamera(city, desktop, none, 'zh');
    expect(cameraFor(placeNamed('江门中微子实验室'), ground, whole, desktop, none)).toBeNull();
  });

  test('shows the whole district of a place of which no more is known', () => {
    const near: Camera = { center: [113.05, 22.6], zoom: 11 };
    const camera = cameraFor(
      placeNamed('翠山湖生物医药产业专业园'),
      ground,
      near,
      VIEWPORT,
      COVERED,
    );
    expect(camera).toEqual(cameraFor(placeNamed('开平市'), ground, near, VIEWPORT, COVERED));
    expect(camera).not.toBeNull();
  });

  test('stays where it is for a place without a position', () => {
    expect(cameraFor(placeNamed('双碳产业园'), ground, opening, VIEWPORT, COVERED)).toBeNull();
  });
});
