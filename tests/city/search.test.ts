import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pinyinOf } from '../../geo/pinyin';
import { DATUMS } from '../../src/city/datum';
import { distanceWithin, type Found, search, searchIndex } from '../../src/city/search';
import { city, ground, traditionalCity, traditionalGround } from '../city';

const index = searchIndex(city, ground, pinyinOf(city), ({ id }) => [
  `任务${id}`,
  `附件1 第${id}项`,
]);
const traditional = searchIndex(traditionalCity, traditionalGround, pinyinOf(traditionalCity));

/** Each line: what is typed, and the name of what is meant. */
const QUERIES = readFileSync(resolve(import.meta.dirname, 'queries.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('|') as [string, string]);

function nameOf(found: Found): string {
  switch (found.kind) {
    case 'place':
      return found.place.name.zh;
    case 'industry':
      return found.industry.zh;
    case 'task':
      return found.task.title.zh;
    case 'unit':
      return found.unit.zh;
    case 'word':
      return found.word.term.zh;
    case 'town':
      return found.town.properties.name.zh;
    case 'spot':
      return found.datum;
  }
}

/** Whether something found is what is meant; of industries, a word of the same cluster. */
function isMeant(found: Found, name: string): boolean {
  const cluster = city.plan.industries.find(
    (each) => each.name.zh === name || each.terms.some(({ zh }) => zh === name),
  );
  const numbers = cluster ? [cluster, ...cluster.terms].map(({ number }) => number) : [];
  return (
    simplified(found) === name ||
    (found.kind === 'industry' && numbers.includes(found.industry.number))
  );
}

/** The name in the script of simplified characters, whichever file it came from. */
function simplified(found: Found): string {
  if (found.kind === 'place') return city.byNumber.get(found.place.number)?.name.zh ?? '';
  if (found.kind === 'industry') return city.industries.get(found.industry.number)?.name.zh ?? '';
  if (found.kind === 'unit') {
    return city.plan.units.find(({ number }) => number === found.unit.number)?.zh ?? '';
  }
  return nameOf(found);
}

describe('a search', () => {
  test.each([
    ['simplified', index],
    ['traditional', traditional],
  ] as const)('finds what is meant among the first three: %s file', (_, searched) => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(100);
    const misses = QUERIES.filter(
      ([query, name]) =>
        !search(searched, query)
          .slice(0, 3)
          .some((found) => isMeant(found, name)),
    );
    expect(
      misses.length,
      misses
        .map(
          ([query, name]) =>
            `${query} → ${name}: ${search(searched, query).slice(0, 4).map(simplified)}`,
        )
        .join('\n'),
    ).toBeLessThanOrEqual(Math.floor(QUERIES.length * 0.02));
  });

  test.each(['zzzzqqqq', '火星基地', '!!!', '   ', '', '𠮷𠮷𠮷𠮷'])(
    'finds nothing in %j',
    (query) => {
      expect(search(index, query)).toEqual([]);
    },
  );

  test.each(['任务3', '任务 3', '附件1第3项'])('finds the task in %j', (query) => {
    expect(search(index, query)[0]).toMatchObject({ kind: 'task', task: { id: 3 } });
  });

  test('takes a typed coordinate as a spot of each datum', () => {
    const found = search(index, '北纬22.5786，东经113.0819');
    expect(found.map(nameOf)).toEqual([...DATUMS]);
    const [first, second] = found;
    expect(first).toMatchObject({ at: [113.0819, 22.5786] });
    expect(second).not.toMatchObject({ at: [113.0819, 22.5786] });
    expect(search(index, '2022 2024').some(({ kind }) => kind === 'spot')).toBe(false);
  });

  test('finds every town and station, in the script of the file and in the other', () => {
    const towns = [...ground.towns.features, ...ground.stations.features].filter(
      ({ properties }) => properties.kind !== 'seat',
    );
    expect(towns.length).toBeGreaterThan(30);
    for (const { properties } of towns) {
      const isIt = (found: Found) =>
        found.kind === 'town' && found.town.properties.id === properties.id;
      expect(search(index, properties.name.zh).some(isIt), properties.id).toBe(true);
      expect(search(traditional, properties.name.zh).some(isIt), properties.id).toBe(true);
      expect(search(index, properties.name.en).some(isIt), properties.id).toBe(true);
    }
  });

  test('takes any string', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        for (const { rank } of search(index, text)) expect(rank).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  test('finds every place first or beside what has the same name, by each of its names', () => {
    for (const place of city.places) {
      for (const name of [place.name.zh, place.name.en]) {
        const first = search(index, name).filter(({ rank }) => rank === 0);
        expect(
          first.some((found) => found.kind === 'place' && found.place === place),
          name,
        ).toBe(true);
      }
    }
  });

  test('tells how many letters are wrong', () => {
    expect(distanceWithin('cuishan', 'jiangmencuishanhu')).toBe(0);
    expect(distanceWithin('cuishn', 'jiangmencuishanhu')).toBe(1);
    expect(distanceWithin('neutrxno', 'neutrino')).toBe(1);
    expect(distanceWithin('abc', '')).toBe(3);
  });
});
