// Asks the registry of packages what is known against those in the lock. Node alone, no types.
import { spawnSync } from 'node:child_process';
import { SetupError } from '../src/build/setup.mjs';

/** How long the registry may take, in milliseconds. */
const PATIENCE = 60_000;

/**
 * @throws SetupError where something high or critical is known
 * @returns {string | null} why it was not asked or did not answer, null where nothing is known
 */
export function audit() {
  const { stdout, error } = spawnSync('npm', ['audit', '--json', '--fetch-retries=0'], {
    encoding: 'utf8',
    timeout: PATIENCE,
    shell: process.platform === 'win32',
  });
  return error ? error.message : readAudit(stdout);
}

/** @param {string} text what `npm audit --json` writes @returns {string | null} as `audit` */
export function readAudit(text) {
  let report;
  try {
    report = JSON.parse(text);
  } catch {
    return 'npm audit wrote nothing that can be read';
  }
  const { vulnerabilities, metadata, message, error } = report ?? {};
  if (!metadata?.vulnerabilities) {
    return String(message ?? error?.summary ?? 'the registry did not answer').split('\n')[0] ?? '';
  }
  /** @type {{ name: string, severity: string }[]} */
  const found = Object.values(vulnerabilities ?? {});
  const high = found.filter(({ severity }) => severity === 'high' || severity === 'critical');
  if (high.length === 0) return null;
  const names = high.map(({ name, severity }) => `${name} (${severity})`).join(', ');
  throw new SetupError(`known against packages of the lock: ${names}; see npm audit`);
}
