import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import { labelData } from '../../src/scene/data-labels';
import { overlaps } from '../../src/scene/labels/space';
import { projector } from '../../src/scene/projection';
import type { DataLayer } from '../../src/state/work';
import { dataLayer } from '../state/works';

const camera = { center: [112.8, 22.4] as [number, number], zoom: 9 };
const viewport = { width: 800, height: 600 };
const radius = 5;

/** A row of points, each labelled, some pixels apart from each other. */
function layer(id: string, from: number, step: number): DataLayer {
  const features = Array.from(
    { length: 8 },
    (_, index): Feature => ({
      type: 'Feature',
      properties: { name: `${id}${index}` },
      geometry: { type: 'Point', coordinates: [from + index * step, 22.4] },
    }),
  );
  const style = { ...dataLayer('').style, size: { kind: 'one' as const, radius }, label: 'name' };
  const data = { type: 'FeatureCollection' as const, features };
  return { ...dataLayer(id), data, style, filter: null };
}

test('labels cover no point, of whichever layer, and each other as little', () => {
  const layers = [layer('企业', 112.3, 0.1), layer('项目', 112.33, 0.1)];
  const { labels } = labelData(layers, camera, viewport, []);
  const project = projector(camera, viewport);
  const points = layers.flatMap(({ data }) =>
    data.features.map(({ geometry }) =>
      project(geometry.type === 'Point' ? geometry.coordinates : []),
    ),
  );
  expect(labels).toHaveLength(16);
  for (const { box } of labels) {
    for (const { x, y } of points) {
      expect(overlaps(box, { left: x, top: y, right: x, bottom: y })).toBe(false);
    }
    expect(labels.filter((other) => other.box !== box && overlaps(other.box, box))).toEqual([]);
  }
});

test('labels keep clear of what lies there, and none is there of a hidden layer', () => {
  const all = { left: 0, top: 0, right: 800, bottom: 600 };
  expect(labelData([layer('a', 112.3, 0.1)], camera, viewport, [all]).labels).toEqual([]);
  const hidden = { ...layer('a', 112.3, 0.1), shown: false };
  expect(labelData([hidden], camera, viewport, []).labels).toEqual([]);
});

test('the names of the plan keep clear of labels, and of points while they are few', () => {
  const few = labelData([layer('a', 112.3, 0.1)], camera, viewport, []);
  expect(few.boxes).toHaveLength(few.labels.length + 8);
  const many = Array.from({ length: 8 }, (_, index) => layer(`${index}`, 112.3, 0.1));
  const crowd = labelData(many, camera, viewport, []);
  expect(crowd.boxes).toHaveLength(crowd.labels.length);
});
