import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/city/findings';
import { nearby, roundDistance } from '../../src/city/nearby';
import {
  countByCluster,
  EVIDENCE_LEVELS,
  matchesOf,
  placesInDistrict,
} from '../../src/city/queries';
import { placesInSection, tasksOf } from '../../src/city/sections';
import { city, placeNamed } from '../city';

const clusterNamed = (name: string) => {
  const cluster = city.plan.industries.find((candidate) => candidate.name.zh === name);
  if (!cluster) throw new Error(`no cluster is named ${name}`);
  return cluster.number;
};

const names = (places: readonly { name: { zh: string } }[]) => places.map(({ name }) => name.zh);

describe('matches of an industry', () => {
  test('are told apart by how the plan says it', () => {
    const matches = matchesOf(city, [clusterNamed('激光与增材制造')]);
    expect(matches.map(({ place, level }) => [place.name.zh, level])).toEqual([
      ['激光与增材制造园', 'own'],
      ['激光产业园', 'name'],
      ['激光研究院', 'name'],
    ]);
    expect(matches[0]?.terms).toEqual(['激光产业', '激光与增材制造']);
  });

  test('keep what a district or a belt states on its own level', () => {
    const matches = matchesOf(city, [clusterNamed('高端装备制造')]);
    const on = (level: string) =>
      names(matches.filter((match) => match.level === level).map(({ place }) => place));
    expect(on('county')).toEqual(['新会区', '开平市', '鹤山市', '恩平市']);
    expect(on('belt')).toEqual(['智能制造创新带（江门大道）', '绿色低碳创新带（潭江）']);
    expect(on('own')).toEqual(
      expect.arrayContaining(['滨江新区', '新会智造产业园大泽园区', '中欧雅瑶新兴产业园']),
    );
    expect(on('joint')).toHaveLength(8);
  });

  test('count places, not districts or belts', () => {
    const counts = countByCluster(city);
    // By hand: 中欧雅瑶新兴产业园 and RCEP经贸科技文化合作交流中心; the belt's own word does not count.
    expect(counts.get(clusterNamed('智能家电'))).toBe(2);
    expect(counts.get(clusterNamed('海洋工程装备'))).toBe(0);
    expect(counts.get(clusterNamed('激光与增材制造'))).toBe(3);
    expect(counts.get(clusterNamed('新能源汽车与汽车零部件'))).toBe(2);
    expect(counts.get(clusterNamed('化工'))).toBe(1);
  });
});

describe('matches of several industries', () => {
  const numbers = city.plan.industries.map(({ number }) => number);
  const pairs = numbers.flatMap((a) => numbers.filter((b) => b > a).map((b) => [a, b] as const));
  const placesOf = (...asked: Parameters<typeof matchesOf>) =>
    new Set(matchesOf(...asked).map(({ place }) => place));

  // More than are kept: what is asked for again afterwards is answered alike.
  test('are those of each, or of all', () => {
    for (const [a, b] of [...pairs, ...pairs.slice(0, 3)]) {
      const [one, other] = [placesOf(city, [a]), placesOf(city, [b])];
      expect(placesOf(city, [a, b])).toEqual(new Set([...one, ...other]));
      expect(placesOf(city, [a, b], true)).toEqual(
        new Set([...one].filter((place) => other.has(place))),
      );
    }
  });

  test('stand in the order of the plan within an evidence', () => {
    const asked = numbers.slice(0, 3);
    const found = matchesOf(city, asked).map(
      ({ level, place }) => EVIDENCE_LEVELS.indexOf(level) * 1000 + place.number,
    );
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  test('are the same object when they are asked for again', () => {
    const asked = numbers.slice(0, 2);
    expect(matchesOf(city, asked)).toBe(matchesOf(city, asked));
    expect(matchesOf(city, asked, true)).not.toBe(matchesOf(city, asked));
  });

  test('pass over a number that is no industry', () => {
    const [first = 0] = numbers;
    expect(matchesOf(city, [first, 999_999])).toEqual(matchesOf(city, [first]));
    expect(matchesOf(city, [999_999])).toEqual([]);
  });
});

describe('findings', () => {
  test('hold every match once, by its evidence, and count what is a place', () => {
    const matches = matchesOf(city, [clusterNamed('高端装备制造')]);
    const findings = findingsOf(matches);
    expect(findings.flatMap((finding) => finding.matches)).toEqual(matches);
    expect(findings.map(({ level, points }) => [level, points])).toEqual([
      ['own', 5],
      ['joint', 8],
      ['name', 4],
      ['county', 0],
      ['belt', 0],
    ]);
    expect(findings.reduce((sum, { points }) => sum + points, 0)).toBe(
      countByCluster(city).get(clusterNamed('高端装备制造')),
    );
  });
});

describe('what is near', () => {
  test('is nearest first, and farther than the errors of both positions', () => {
    const lab = placeNamed('江门中微子实验室');
    const found = nearby(city, lab, 5);
    expect(found.length).toBe(5);
    expect(found.map(({ distance_m }) => distance_m)).toEqual(
      [...found].map(({ distance_m }) => distance_m).sort((a, b) => a - b),
    );
    for (const { place, distance_m } of found) {
      expect(distance_m).toBeGreaterThan((place.position.error_m ?? 0) - 500);
    }
  });

  test('is not known of a place without a point', () => {
    expect(nearby(city, placeNamed('激光与增材制造园'), 5)).toEqual([]);
    expect(nearby(city, placeNamed('双碳产业园'), 5)).toEqual([]);
  });

  test.each([
    [740, 500],
    [9_800, 10_000],
    [12_499, 12_000],
  ])('%d m reads %d m', (metres, rounded) => {
    expect(roundDistance(metres)).toBe(rounded);
  });
});

test('a task reaches a place through its part', () => {
  const tasks = tasksOf(city, placeNamed('新会南湖科创区域'));
  expect(tasks.map(({ task, through }) => [task.id, through?.name.zh])).toEqual([
    [1, '江门双碳实验室'],
  ]);
});

test('a section names its places', () => {
  expect(names(placesInSection(city, '三（六）2'))).toEqual([
    '蓬江产业转移工业园',
    '新会产业转移工业园',
    '台山工业新城',
    '江门翠山湖高新区',
    '江门鹤山高新区',
    '恩平市工业园',
  ]);
});

test('a place in several districts is listed in each', () => {
  for (const district of ['taishan', 'heshan', 'xinhui']) {
    expect(names(placesInDistrict(city, district))).toContain('广东省农业科技园区');
  }
});
