import { describe, expect, test } from 'vitest';
import { parseCity } from '../../../src/city/city';
import { LANGUAGES } from '../../../src/city/language';
import { secondsOf } from '../../../src/features/present/autoplay';
import type { Step } from '../../../src/features/present/script';
import { titleSize } from '../../../src/features/present/titleSize';
import { tourOf } from '../../../src/features/present/tour';
import { cameraOf } from '../../../src/features/present/view';
import { projector } from '../../../src/scene/projection';
import { sceneOf } from '../../../src/scene/scene';
import { extentOf } from '../../../src/scene/view';
import { parseLink, printLink } from '../../../src/state/fullLink';
import { DEFAULT_STATE, layersOf, type State } from '../../../src/state/state';
import { city, ground, placeNamed } from '../../city';
import { speechIn } from './speech';

const tourIn = (language: (typeof LANGUAGES)[number]) => {
  const speech = speechIn(language);
  return tourOf(speech.city, speech);
};
const tour = tourIn('zh-Hans');
const patchesOf = ({ patch, points, groups }: Step): Partial<State>[] => [
  patch,
  ...[...points, ...groups.flatMap((group) => group.points)].flatMap((point) =>
    point.patch ? [{ ...patch, ...point.patch }] : [],
  ),
];
const stepOf = (name: string) => {
  const step = tour.find(({ title }) => title === name);
  if (!step) throw new Error(`no step is titled ${name}`);
  return step;
};

describe('the tour', () => {
  test('tells the whole, the core, each belt, each district, and what runs through them', () => {
    const frame = (['core', 'belt', 'district'] as const).flatMap((kind) =>
      (city.byKind.get(kind) ?? []).map(({ id }) => id),
    );
    expect(tour.map(({ id }) => id)).toEqual([
      'whole',
      ...frame,
      'laboratories',
      'industries',
      'goals',
    ]);
  });

  test.each(LANGUAGES)('has every text in %s', (language) => {
    for (const step of tourIn(language)) {
      const told = [...step.points, ...step.groups.flatMap(({ points }) => points)];
      const texts = [step.name, step.title, ...told.map(({ text }) => text)];
      for (const text of texts) {
        expect(text.trim(), step.id).not.toBe('');
        expect(text, step.id).not.toMatch(/undefined|\{\w+\}/);
      }
      const all = [...texts, step.eyebrow, step.subtitle, step.lead].join(' ');
      if (language === 'en') expect(all, step.id).not.toMatch(/\p{Script=Han}/u);
      else expect(all, step.id).toMatch(/\p{Script=Han}/u);
      expect(told.length + step.indicators.length, step.id).toBeGreaterThan(0);
    }
  });

  test('cites only sections that the plan has, in every step', () => {
    for (const { id, sections } of tour) {
      expect(sections.length, id).toBeGreaterThan(0);
      for (const section of sections) expect(city.sections.has(section), section).toBe(true);
    }
  });

  test('asks of the map only what a link could', () => {
    for (const step of tour) {
      for (const patch of patchesOf(step)) {
        const state = { ...DEFAULT_STATE, ...patch };
        const link = printLink(state, null, city);
        const { state: read, problems } = parseLink(link, city);
        expect(problems, link).toEqual([]);
        expect({ ...read, hidden: [...read.hidden].sort() }).toEqual({
          ...state,
          hidden: [...state.hidden].sort(),
        });
        for (const layer of state.hidden) expect(layersOf(city)).toContain(layer);
        expect(() => sceneOf(city, state, 'city')).not.toThrow();
      }
    }
  });

  test('starts every step from the plain map, whatever the visitor had switched', () => {
    const strange: State = {
      ...DEFAULT_STATE,
      chosen: { kind: 'goals' },
      hidden: ['core'],
      industries: [1],
      opacity: { node: 20 },
      graticule: true,
    };
    for (const { id, patch } of tour) {
      const shown = { ...strange, ...patch };
      expect(shown.graticule, id).toBe(false);
      expect(shown.opacity, id).toEqual({});
      expect(shown.chosen?.kind, id).not.toBe('goals');
    }
  });

  test('names every node of a district in its step', () => {
    const pressed = stepOf('新会区')
      .groups.flatMap(({ points }) => points)
      .flatMap(({ patch }) => (patch?.chosen?.kind === 'place' ? [patch.chosen.number] : []));
    for (const { number, kind, districts } of city.places) {
      if (kind === 'node' && districts.includes('xinhui')) expect(pressed).toContain(number);
    }
    expect(pressed).not.toContain(placeNamed('江门鹤山高新区').number);
  });

  test('tells another city, which lacks much, of itself alone', () => {
    const { places } = city;
    const own = places.filter(({ kind }) => kind === 'district').slice(0, 2);
    const other = parseCity({
      ...city,
      places: own,
      plan: { ...city.plan, industries: [], indicators: [] },
    });
    const steps = tourOf(other, speechIn('zh-Hans'));
    expect(steps.map(({ id }) => id)).toEqual(['whole', ...own.map(({ id }) => id)]);
  });
});

describe('the view of a step', () => {
  const viewport = { width: 760, height: 600 };

  test('has the ground of its place in sight', () => {
    for (const { id, view } of tour) {
      const camera = cameraOf(view, city, ground, viewport, 'zh');
      const bounds = view.kind === 'place' ? extentOf(view.place, ground) : city.bounds;
      if (!bounds) throw new Error(`${id} has no ground`);
      const [west, south, east, north] = bounds;
      const project = projector(camera, viewport);
      for (const corner of [
        [west, south],
        [east, north],
      ]) {
        const { x, y } = project(corner);
        expect(x, id).toBeGreaterThan(0);
        expect(x, id).toBeLessThan(viewport.width);
        expect(y, id).toBeGreaterThan(0);
        expect(y, id).toBeLessThan(viewport.height);
      }
    }
  });

  test('is nearer than the whole city for the core', () => {
    const [whole, core] = [tour[0], tour[1]].map(
      (step) => step && cameraOf(step.view, city, ground, viewport, 'zh').zoom,
    );
    expect(core).toBeGreaterThan((whole ?? 0) + 1);
  });
});

test('a step stands long enough to be read, and not for ever', () => {
  for (const language of LANGUAGES) {
    const speech = speechIn(language);
    const seconds = tourOf(speech.city, speech).map((step) => secondsOf(step, speech));
    expect(Math.min(...seconds)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...seconds)).toBeLessThanOrEqual(24);
    expect(new Set(seconds).size).toBeGreaterThan(3);
  }
});

test('a short title stands as large as on a poster, a long one fits into two lines', () => {
  expect(titleSize('一核')).toBeGreaterThan(6);
  expect(titleSize('智能制造创新带') * 7).toBeLessThan(23);
  expect(titleSize('Smart Manufacturing Innovation Belt')).toBeGreaterThanOrEqual(2);
});
