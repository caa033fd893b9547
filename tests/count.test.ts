import { expect, test } from 'vitest';
import { countTests } from './count.mjs';

const file = (name: string, status: string, statuses: string[], message = '') => ({
  name: `/project/tests/${name}`,
  status,
  message,
  assertionResults: statuses.map((it, index) => ({ fullName: `test ${index}`, status: it })),
});

test('counts tests that passed and names those that failed', () => {
  const testResults = [
    file('a.test.ts', 'passed', ['passed', 'skipped', 'todo']),
    file('b.test.ts', 'failed', ['passed', 'failed', 'failed']),
  ];
  expect(countTests({ testResults }, '/project')).toEqual({
    passed: 2,
    failures: ['tests/b.test.ts › test 1', 'tests/b.test.ts › test 2'],
  });
});

test('counts a file that cannot be loaded as one failure', () => {
  const testResults = [file('a.test.ts', 'failed', [], 'no such module\nat line 3')];
  expect(countTests({ testResults }, '/project')).toEqual({
    passed: 0,
    failures: ['tests/a.test.ts: no such module'],
  });
});

test('counts nothing where no report was written', () => {
  expect(countTests(null, '/project')).toEqual({ passed: 0, failures: [] });
});
