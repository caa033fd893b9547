import { expect, test } from 'vitest';
import { matrixOf, sortRows } from '../../src/city/matrix';
import { countByCluster, matchesOf, POINT_KINDS } from '../../src/city/queries';
import { city } from '../city';

const clusterNamed = (name: string) => {
  const cluster = city.plan.industries.find((candidate) => candidate.name.zh === name);
  if (!cluster) throw new Error(`no cluster is named ${name}`);
  return cluster.number;
};
const rows = matrixOf(city, 'districts');
const cell = (row: string, cluster: string) =>
  rows.find(({ place }) => place.name.zh === row)?.cells.get(clusterNamed(cluster));

test('has a row for each belt and district, in the plan’s order', () => {
  expect(rows.map(({ place }) => place.kind)).toEqual([
    ...Array(2).fill('belt'),
    ...Array(7).fill('district'),
  ]);
});

test.each([
  // By hand from the plan: 蓬江 has 激光与增材制造园, 激光产业园, 激光研究院.
  ['蓬江区', '激光与增材制造', 3, null],
  // Of 智能家电 only 中欧雅瑶新兴产业园 lies in 鹤山.
  ['鹤山市', '智能家电', 1, null],
  ['智能制造创新带（江门大道）', '高端装备制造', 0, 'belt'],
])('%s × %s', (row, cluster, count, level) => {
  expect(cell(row, cluster)).toEqual({ count, level });
});

test('a district that states an industry itself is told from its places', () => {
  expect(cell('开平市', '高端装备制造')?.level).toBe('county');
  expect(cell('江海区', '高端装备制造')).toBeUndefined();
});

test.each(city.plan.industries.map(({ number, name }) => [name.zh, number] as const))(
  'the column of %s has what the queries find',
  (_name, number) => {
    const points = matchesOf(city, [number]).filter(({ place }) =>
      POINT_KINDS.includes(place.kind),
    );
    const placed = points.flatMap(({ place }) => place.districts).length;
    const inRows = rows.map(({ cells }) => cells.get(number)?.count ?? 0);
    expect(inRows.reduce((sum, count) => sum + count, 0)).toBe(placed);
    expect(matrixOf(city, 'places').filter(({ cells }) => cells.has(number))).toHaveLength(
      countByCluster(city).get(number) ?? 0,
    );
  },
);

test('is sorted by a column, and back', () => {
  const number = clusterNamed('激光与增材制造');
  expect(sortRows(rows, number)[0]?.place.name.zh).toBe('蓬江区');
  expect(sortRows(rows, null)).toEqual(rows);
});
