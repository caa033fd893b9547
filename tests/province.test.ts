import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCity } from '../geo/build';
import { parseCity } from '../src/city/city';
import { matchesOf } from '../src/city/queries';
import { search, searchIndex } from '../src/city/search';
import { styleOf } from '../src/map/style';
import { placeLabels } from '../src/scene/labels';
import { overlaps } from '../src/scene/labels/space';
import { PALETTE } from '../src/scene/palette';
import { pick } from '../src/scene/pick';
import { projector } from '../src/scene/projection';
import { sceneOf } from '../src/scene/scene';
import { openingCamera } from '../src/scene/view';
import { parseLink, printLink } from '../src/state/fullLink';
import { DEFAULT_STATE } from '../src/state/state';
import { choosePlace, filterIndustry } from '../src/state/transitions';
import { writeProvince } from './province';

/* What is told of one city holds for another: the same program, another `geo/`. */

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function built(places: number) {
  const folder = mkdtempSync(join(tmpdir(), 'province-'));
  folders.push(folder);
  writeProvince(folder, { places });
  const { 'zh-Hans': simplified, 'zh-Hant': traditional } = buildCity(folder);
  return { city: parseCity(simplified.city), ground: simplified.ground, traditional };
}

const VIEWPORT = { width: 1440, height: 900 };
const INSET = { top: 0, right: 0, bottom: 0, left: 0 };
const FRAME = { viewport: VIEWPORT, inset: INSET, obstacles: [] };

test.each([40, 1_500])('a province of %i places is checked, drawn, named and found', (count) => {
  const { city, ground, traditional } = built(count);
  expect(city.places).toHaveLength(count);
  expect(traditional.city.places).toHaveLength(count);
  const camera = openingCamera(city, VIEWPORT, INSET, 'zh');
  const [west, south, east, north] = city.bounds;
  for (const corner of [
    [west, south],
    [east, north],
  ]) {
    const { x, y } = projector(camera, VIEWPORT)(corner);
    expect(x >= 0 && x <= VIEWPORT.width && y >= 0 && y <= VIEWPORT.height).toBe(true);
  }

  const scene = sceneOf(city, DEFAULT_STATE, 'site');
  expect(scene.marks.flatMap(({ places }) => places)).toHaveLength(
    city.places.filter(({ anchor, kind }) => anchor && kind !== 'district').length,
  );
  const labels = placeLabels(scene, ground, camera, FRAME);
  expect(labels.length).toBeGreaterThan(10);
  const boxes = labels.flatMap((label, index) => label.boxes.map((box) => ({ box, index })));
  const crossed = boxes.filter(({ box, index }) =>
    boxes.some((other) => other.index > index && overlaps(box, other.box)),
  );
  expect(crossed).toEqual([]);
  expect(styleOf(scene, ground, PALETTE.light).layers.length).toBeGreaterThan(20);

  const mark = scene.marks.at(-1);
  const near = { center: mark?.at ?? [0, 0], zoom: 14 };
  const found = pick(scene, ground, [], near, VIEWPORT, { x: 720, y: 450 });
  expect(found?.kind === 'marks' && found.marks.map(({ id }) => id)).toContain(mark?.id);

  const place = city.places.at(-1);
  const index = searchIndex(city, ground, {});
  expect(search(index, place?.name.zh ?? '')[0]).toMatchObject({ kind: 'place', place });

  const filtered = filterIndustry(DEFAULT_STATE, 1);
  const matched = matchesOf(city, [1]).map(({ place: { id } }) => id);
  const written = city.places
    .filter(({ industries }) => industries.some(({ term }) => term === '光学仪器'))
    .map(({ id }) => id);
  expect(matched.sort()).toEqual(written.sort());
  const lens = sceneOf(city, filtered, 'site');
  expect(lens.marks.filter(({ strength }) => strength === 'matched')).toHaveLength(matched.length);

  const chosen = choosePlace(filtered, place?.number ?? 0);
  expect(parseLink(printLink(chosen, null, city), city).state).toEqual(chosen);
});

test('where all of it is dense there are names, and no columns', () => {
  const { city, ground } = built(1_500);
  const scene = sceneOf(city, DEFAULT_STATE, 'city');
  const camera = openingCamera(city, VIEWPORT, INSET, 'zh');
  const labels = placeLabels(scene, ground, camera, FRAME);
  expect(labels.filter(({ kind }) => kind === 'group')).toEqual([]);
  expect(labels.filter(({ number }) => number !== null).length).toBeGreaterThan(20);
});
