import { describe, expect, test } from 'vitest';
import { matchesOf, POINT_KINDS } from '../../src/city/queries';
import { placeLabels } from '../../src/scene/labels';
import { type Level, levelOf } from '../../src/scene/level';
import type { Inset } from '../../src/scene/projection';
import { sceneOf } from '../../src/scene/scene';
import { openingCamera } from '../../src/scene/view';
import { type Camera, DEFAULT_STATE, type State } from '../../src/state/state';
import { city, ground, placeNamed } from '../city';

const NONE: Inset = { top: 0, right: 0, bottom: 0, left: 0 };
const LAPTOP = { width: 734, height: 712 };
const PHONE = { width: 390, height: 520 };
const LEVELS: readonly Level[] = ['overview', 'city', 'county', 'site'];
const chosen = (number: number): State => ({
  ...DEFAULT_STATE,
  chosen: { kind: 'place', number },
});

function labelsOf(state: State, viewport: typeof LAPTOP, camera?: Camera) {
  const at = camera ?? openingCamera(city, viewport, NONE, 'zh');
  const scene = sceneOf(city, state, levelOf(at));
  return placeLabels(scene, ground, at, { viewport, inset: NONE, obstacles: [] });
}

describe('a place known only by its district', () => {
  const unlocated = city.places.filter(
    ({ kind, anchor, districts }) => POINT_KINDS.includes(kind) && !anchor && districts.length,
  );

  test('has its districts outlined, and no others, when it is chosen', () => {
    expect(unlocated.length).toBeGreaterThan(20);
    for (const { number, districts } of unlocated) {
      const { zones } = sceneOf(city, chosen(number), 'city');
      const outlined = zones.filter(({ selected }) => selected).map(({ id }) => id);
      expect(outlined.sort()).toEqual([...districts].sort());
    }
  });

  test('stands out in the column beside the city', () => {
    const { number } = placeNamed('新能源汽车产业园');
    const row = labelsOf(chosen(number), LAPTOP).find((label) => label.number === number);
    expect(row).toMatchObject({ strength: 'selected', symbol: 'node' });
    expect(row?.style.bold).toBe(true);
  });

  test('is named by its district where there is no column', () => {
    const { number } = placeNamed('翠山湖生物医药产业专业园');
    const label = labelsOf(chosen(number), PHONE).find((each) => each.number === number);
    expect(label).toMatchObject({ kind: 'slot', strength: 'selected' });
  });

  test('stays on the map when the names of the districts are not wanted', () => {
    const near: Camera = { center: [112.6, 22.4], zoom: 9.4 };
    const slots = (state: State) =>
      labelsOf(state, { width: 1400, height: 900 }, near)
        .filter(({ kind }) => kind === 'slot')
        .map(({ key, lines }) => `${key} ${lines}`);
    const all = slots(DEFAULT_STATE);
    expect(all.length).toBeGreaterThan(2);
    expect(slots({ ...DEFAULT_STATE, hidden: ['district'] })).toEqual(all);
    expect(
      labelsOf({ ...DEFAULT_STATE, hidden: ['district'] }, LAPTOP, near).filter(
        ({ kind }) => kind === 'district',
      ),
    ).toEqual([]);
  });

  test('shows in the lens how the plan says it', () => {
    for (const { number } of city.plan.industries) {
      const state = { ...DEFAULT_STATE, industries: [number] };
      const levels = new Map(matchesOf(city, [number]).map(({ place, level }) => [place, level]));
      for (const { entries } of sceneOf(city, state, 'city').slots) {
        for (const { place, evidence } of entries) expect(evidence).toBe(levels.get(place));
      }
      for (const label of labelsOf(state, LAPTOP)) {
        const place = label.number ? city.byNumber.get(label.number) : undefined;
        if (label.symbol && place && POINT_KINDS.includes(place.kind)) {
          expect(label.evidence).toBe(levels.get(place));
        }
      }
    }
  });
});

test('a mark stands for the same places at every level', () => {
  const near = new Map(
    sceneOf(city, DEFAULT_STATE, 'site').marks.map(({ id, places }) => [id, places]),
  );
  for (const level of LEVELS) {
    for (const { id, places } of sceneOf(city, DEFAULT_STATE, level).marks) {
      expect(places).toEqual(near.get(id));
    }
  }
});
