import { expect, test } from 'vitest';
import {
  fitBounds,
  geographic,
  mercator,
  metresPerPixel,
  pixelsPerDegree,
  projector,
  unprojector,
  ZOOM,
} from '../../src/scene/projection';
import type { Camera } from '../../src/state/state';

const camera: Camera = { center: [112.8, 22.3], zoom: 9 };
const viewport = { width: 800, height: 600 };

test('the centre of the camera is the middle of the viewport', () => {
  expect(projector(camera, viewport)(camera.center)).toEqual({ x: 400, y: 300 });
});

test('north is up and east is right', () => {
  const { x, y } = projector(camera, viewport)([112.9, 22.4]);
  expect(x).toBeGreaterThan(400);
  expect(y).toBeLessThan(300);
});

test('unprojecting undoes projecting', () => {
  const at = projector(camera, viewport)([113.2, 22.05]);
  const [longitude, latitude] = unprojector(camera, viewport)(at);
  expect(longitude).toBeCloseTo(113.2, 9);
  expect(latitude).toBeCloseTo(22.05, 9);
});

test('the world is a square of one, Greenwich and the equator in its middle', () => {
  expect(mercator([0, 0])).toEqual([0.5, 0.5]);
  expect(mercator([180, 85.051129])[1]).toBeCloseTo(0, 6);
  expect(geographic([0.5, 0.5])[1]).toBeCloseTo(0, 9);
});

test('a degree of latitude is as long as its metres', () => {
  // 111.2 km: the sphere of Web Mercator has a circumference of 40,075 km.
  expect(pixelsPerDegree(camera) * metresPerPixel(camera)).toBeCloseTo(40_075_016.686 / 360, 3);
});

test('fitted bounds touch the free part of the viewport and stay within it', () => {
  const inset = { top: 10, right: 150, bottom: 20, left: 30 };
  const bounds = [111.98, 21.5, 113.3, 22.9] as const;
  const fitted = fitBounds([...bounds], viewport, inset);
  const project = projector(fitted, viewport);
  const northWest = project([bounds[0], bounds[3]]);
  const southEast = project([bounds[2], bounds[1]]);
  expect(northWest.y).toBeCloseTo(10, 3);
  expect(southEast.y).toBeCloseTo(580, 3);
  expect(northWest.x).toBeGreaterThanOrEqual(30);
  expect(southEast.x).toBeLessThanOrEqual(650);
});

test('a small picture on paper shows the whole of its bounds, however far that is', () => {
  const small = { width: 150, height: 110 };
  const inset = { top: 14, right: 14, bottom: 14, left: 14 };
  const project = projector(
    fitBounds([111.98, 21.5, 113.3, 22.9], small, inset, ZOOM.max, 0),
    small,
  );
  expect(project([111.98, 22.9]).y).toBeCloseTo(14, 3);
  expect(project([113.3, 21.5]).y).toBeCloseTo(96, 3);
});
