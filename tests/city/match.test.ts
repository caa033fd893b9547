import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/city/city';
import { EVIDENCE_SHARES, suitedPlaces } from '../../src/city/match';
import { NO_NEED, WEIGHTS } from '../../src/city/need';
import { matchesOf } from '../../src/city/queries';
import { city } from '../city';

const clusterOf = (term: string) => {
  const cluster = city.clusterOf.get(term);
  if (!cluster) throw new Error(`no cluster has ${term}`);
  return cluster.number;
};
const NOTHING = { ...NO_NEED, industries: [], every: false };

describe('what suits a company', () => {
  test('is nothing where nothing is asked', () => {
    expect(suitedPlaces(city, NOTHING, [])).toEqual([]);
  });

  test.each([...city.industries.values()])('of $name.zh agrees with the lens', ({ number }) => {
    const found = suitedPlaces(city, { ...NOTHING, industries: [number] }, []);
    const levels = new Map(matchesOf(city, [number]).map(({ place, level }) => [place, level]));
    for (const { place, points, most, parts } of found) {
      const frames = [...place.districts, ...place.relatedBelts].flatMap(
        (id) => city.byId.get(id) ?? [],
      );
      const level =
        levels.get(place) ?? frames.flatMap((frame: Place) => levels.get(frame) ?? [])[0];
      expect(level).toBeDefined();
      expect(points).toBe(WEIGHTS.industry * EVIDENCE_SHARES[level ?? 'belt']);
      expect(most).toBe(WEIGHTS.industry);
      expect(parts).toHaveLength(1);
      for (const reason of parts[0]?.reasons ?? []) {
        if (reason.kind !== 'industry') throw new Error(reason.kind);
        expect(reason.terms.length).toBeGreaterThan(0);
        expect(reason.sections.length).toBeGreaterThan(0);
      }
    }
    // Whoever is named itself is found.
    const wanted = [...levels.keys()].filter(({ kind }) => kind === 'node' || kind === 'platform');
    expect(wanted.filter((place) => !found.some((each) => each.place === place))).toEqual([]);
  });

  test('has its points explained, and never more than were to be had', () => {
    const wish = {
      ...NOTHING,
      industries: [clusterOf('新材料')],
      near: ['core', 'lab', 'university', 'station'] as const,
      districts: city.byKind.get('district')?.map(({ number }) => number) ?? [],
      platforms: ['research', 'incubator'] as const,
    };
    const station = { name: { zh: '站', en: 'Station' }, at: [113.03, 22.56] as [number, number] };
    const found = suitedPlaces(city, wish, [{ ...station, error_m: 100 }]);
    expect(found.length).toBeGreaterThan(20);
    for (const { points, most, parts } of found) {
      expect(parts).toHaveLength(7);
      expect(most).toBe(parts.reduce((sum, { weight }) => sum + weight, 0));
      for (const part of parts) {
        expect(part.points).toBeLessThanOrEqual(part.weight);
        if (part.points > 0) {
          expect(part.reasons.some(({ kind }) => kind !== 'silent' && kind !== 'unlocated')).toBe(
            true,
          );
        }
      }
      expect(points).toBeGreaterThan(0);
    }
    const order = found.map(({ points }) => points);
    expect(order).toEqual([...order].sort((a, b) => b - a));
  });

  test('gives nothing for a distance where only the district is known', () => {
    const found = suitedPlaces(city, { ...NOTHING, near: ['lab'] }, []);
    expect(found.filter(({ place }) => place.anchor === null)).toEqual([]);
    const wish = { ...NOTHING, near: ['lab'] as const, industries: [clusterOf('新材料')] };
    const unlocated = suitedPlaces(city, wish, []).filter(({ place }) => place.anchor === null);
    expect(unlocated.length).toBeGreaterThan(0);
    for (const { parts } of unlocated) {
      expect(parts[1]?.points).toBe(0);
      expect(parts[1]?.reasons).toEqual([{ kind: 'unlocated' }]);
    }
  });

  test('asks for all industries, or for the best of them', () => {
    const industries = [clusterOf('新材料'), clusterOf('高端装备制造')];
    const any = suitedPlaces(city, { ...NOTHING, industries }, []);
    const every = suitedPlaces(city, { ...NOTHING, industries, every: true }, []);
    const [first] = every;
    expect(first?.parts[0]?.reasons.length).toBeGreaterThan(1);
    for (const { place, points } of every) {
      expect(points).toBeLessThanOrEqual(any.find((each) => each.place === place)?.points ?? 0);
    }
  });

  test('counts by the weights that were moved', () => {
    const wish = { ...NOTHING, near: ['lab', 'core'] as const, weights: { lab: 0, core: 5 } };
    for (const { points, parts } of suitedPlaces(city, wish, [])) {
      expect(parts.map(({ criterion, weight }) => [criterion, weight])).toEqual([
        ['core', 5],
        ['lab', 0],
      ]);
      expect(points).toBe(parts[0]?.points);
    }
  });
});
