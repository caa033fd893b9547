import { checkBase } from './check/base';
import { checkEdges } from './check/edges';
import { checkGeometry } from './check/geometry';
import { checkIdentity } from './check/identity';
import { checkMutual } from './check/mutual';
import { checkPlaces } from './check/places';
import { checkPlan } from './check/plan';
import type { Problem } from './check/problem';
import { checkShapes } from './check/records';
import { checkReferences } from './check/references';
import { makeWorld } from './check/world';
import type { Sources } from './read';

export { describe, type Problem } from './check/problem';

const CHECKS = [
  checkIdentity,
  checkPlaces,
  checkReferences,
  checkMutual,
  checkPlan,
  checkGeometry,
  checkBase,
  checkEdges,
];

const { compare } = new Intl.Collator('en', { numeric: true });

/** Everything that is wrong with the data, by file and feature. */
export function check(sources: Sources): Problem[] {
  const { entries, problems } = checkShapes(sources);
  const world = makeWorld(entries, (file) => file in sources.files);
  for (const checkOne of CHECKS) {
    checkOne(world, ({ file, feature }, property, code, values) =>
      problems.push({ file, feature, property, code, values }),
    );
  }
  return [...sources.problems, ...problems].sort(
    (a, b) => compare(a.file, b.file) || compare(a.feature ?? '', b.feature ?? ''),
  );
}
