import { describe, expect, test } from 'vitest';
import { matchesOf } from '../../src/city/queries';
import { legendOf } from '../../src/scene/legend';
import { sceneOf } from '../../src/scene/scene';
import { DEFAULT_STATE } from '../../src/state/state';
import { city } from '../city';

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

describe.each([...city.industries.values()].map(({ name, number }) => [name.zh, number] as const))(
  'the lens on %s',
  (_name, number) => {
    const state = { ...DEFAULT_STATE, industries: [number] };
    const matches = matchesOf(city, [number]);
    const scene = sceneOf(city, state, 'site');

    test('lights what the queries find, and nothing else', () => {
      const lit = scene.marks
        .filter(({ strength }) => strength === 'matched')
        .map(({ places: [first] }) => first?.number ?? 0);
      const wanted = new Set(matches.map(({ place }) => place));
      const spots = new Map(
        scene.marks
          .filter(({ places }) => places.some((place) => wanted.has(place)))
          .map((mark) => [mark.id, mark]),
      );
      expect(sorted(lit)).toEqual(sorted([...spots.keys()]));
      for (const {
        places: [first],
        evidence,
      } of spots.values()) {
        expect(evidence).toBe(matches.find(({ place }) => place === first)?.level);
      }
      const ribbons = scene.ribbons.filter(({ strength }) => strength === 'matched');
      expect(ribbons.map(({ place }) => place)).toEqual(
        matches.filter(({ level }) => level === 'belt').map(({ place }) => place),
      );
      const zones = scene.zones.filter(({ tone }) => tone === 'stated');
      expect(zones.map(({ place }) => place)).toEqual(
        matches.filter(({ level }) => level === 'county').map(({ place }) => place),
      );
    });

    test('is what the legend counts', () => {
      const counted = legendOf(city, state).flatMap(({ places }) => places);
      expect(sorted(counted.map((place) => place.number))).toEqual(
        sorted(matches.map(({ place }) => place.number)),
      );
    });
  },
);

describe('several industries', () => {
  const [equipment, materials] = ['高端装备制造', '新材料'].map(
    (name) => city.plan.industries.find((cluster) => cluster.name.zh === name)?.number ?? 0,
  ) as [number, number];

  test('any of them: what either finds', () => {
    const either = new Set([
      ...matchesOf(city, [equipment]).map(({ place }) => place),
      ...matchesOf(city, [materials]).map(({ place }) => place),
    ]);
    expect(new Set(matchesOf(city, [equipment, materials]).map(({ place }) => place))).toEqual(
      either,
    );
  });

  test('all of them: what both find, by the weaker evidence', () => {
    const second = new Set(matchesOf(city, [materials]).map(({ place }) => place));
    const both = matchesOf(city, [equipment, materials], true);
    expect(both.map(({ place }) => place.number).length).toBeGreaterThan(2);
    expect(sorted(both.map(({ place }) => place.number))).toEqual(
      sorted(
        matchesOf(city, [equipment])
          .filter(({ place }) => second.has(place))
          .map(({ place }) => place.number),
      ),
    );
    for (const { place, level } of both) {
      const levels = [equipment, materials].map(
        (number) => matchesOf(city, [number]).find((match) => match.place === place)?.level,
      );
      expect(levels).toContain(level);
      if (levels.includes('name')) expect(level).toBe('name');
    }
  });
});
