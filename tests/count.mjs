// Counts the tests of a report as Vitest's JSON reporter writes it.
import { relative } from 'node:path';

/**
 * @typedef {object} Report
 * @property {{
 *   name: string,
 *   status: string,
 *   message: string,
 *   assertionResults: { fullName: string, status: string }[],
 * }[]} testResults
 */

/**
 * @param {Report | null} report null where none was written
 * @param {string} root the folder that files are named from
 * @returns {{ passed: number, failures: string[] }} skipped tests are in neither
 */
export function countTests(report, root) {
  let passed = 0;
  /** @type {string[]} */
  const failures = [];
  for (const file of report?.testResults ?? []) {
    const name = relative(root, file.name);
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    passed += file.assertionResults.filter(({ status }) => status === 'passed').length;
    failures.push(...failed.map(({ fullName }) => `${name} › ${fullName}`));
    // A file that cannot be loaded, or whose hooks fail, has no test to tell it.
    if (file.status === 'failed' && failed.length === 0) {
      failures.push(`${name}: ${file.message.split('\n')[0] || 'failed outside of its tests'}`);
    }
  }
  return { passed, failures };
}
