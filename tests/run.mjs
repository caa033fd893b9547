// `npm test`, also as the first command in a fresh clone: installs what is needed, runs every check
// and ends with one line, `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, ROOT, report, run } from '../src/build/setup.mjs';
import { audit } from './audit.mjs';
import { countTests } from './count.mjs';
import { ensureBrowser, ensureEngines } from './find-browser.mjs';
import { ensureNginx } from './find-nginx.mjs';

/** All of it together, in milliseconds: what runs longer is ended and counts as failed. */
const LIMIT = 60 * 60 * 1000;

const deadline = Date.now() + LIMIT;
const reports = mkdtempSync(join(tmpdir(), 'tests-'));
const env = { ...process.env };
let passed = 0;
/** @type {string[]} */
const failures = [];

process.chdir(ROOT);
try {
  await runAll();
} catch (error) {
  fail('the test run itself', error);
}
rmSync(reports, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((it) => `  ${it}`).join('\n')}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function runAll() {
  // Without packages nothing else can run; all other steps run even after one that failed.
  if (!(await attempt('install', () => ensureInstalled()))) return;
  const hasBrowser = await attempt('browser', async () => {
    env.CHROME_PATH = await ensureBrowser();
    console.log(env.CHROME_PATH);
  });
  await attempt('other engines', async () => ensureEngines());
  await attempt('nginx', async () => console.log((await ensureNginx()).program));
  askForWeaknesses();
  await step('types', ['node_modules/typescript/bin/tsc']);
  await step('lint and format', [
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--config-path=.biome.json',
    '.',
  ]);
  await step('data', ['src/build/run.mjs', 'src/build/check-geo.ts']);
  await vitest('unit');
  const isBuilt = await step('build', ['src/build/run.mjs', 'src/build/build.ts']);
  if (isBuilt) {
    await vitest('built');
    await vitest('engines');
  }
  if (hasBrowser && isBuilt) {
    await vitest('browser map');
    await vitest('browser twin');
  } else fail('browser tests', `not run: there is no ${isBuilt ? 'browser' : 'build'}`);
}

/** A registry that does not answer, as without a network, is no failure. */
function askForWeaknesses() {
  announce('npm audit');
  try {
    const silence = audit();
    if (silence === null) passed += 1;
    console.log(silence === null ? 'nothing high is known' : `not run: ${silence}`);
  } catch (error) {
    fail('npm audit', error);
  }
}

/** @param {string} name @param {unknown} why */
function fail(name, why) {
  report(why);
  failures.push(`${name}: ${why instanceof Error ? why.message.split('\n')[0] : why}`);
}

/** @param {string} name */
function announce(name) {
  console.log(`\n── ${name} ──`);
}

/**
 * A step within this process.
 * @param {string} name
 * @param {() => Promise<void>} action
 */
async function attempt(name, action) {
  announce(name);
  try {
    await action();
    passed += 1;
    return true;
  } catch (error) {
    fail(name, error);
    return false;
  }
}

/**
 * A program of Node's.
 * @param {string} name
 * @param {string[]} args
 */
async function step(name, args) {
  announce(name);
  const code = await runNode(args);
  if (code === 0) passed += 1;
  else failures.push(`${name}: ${reason(code)}`);
  return code === 0;
}

/** Runs a project of the tests; each test counts as one. @param {string} project */
async function vitest(project) {
  announce(`${project} tests`);
  const file = join(reports, `${project.replace(' ', '-')}.json`);
  const code = await runNode([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--configLoader=runner',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const count = countTests(readReport(file), ROOT);
  passed += count.passed;
  failures.push(...count.failures.map((failure) => `${project} tests: ${failure}`));
  // E.g. an error outside of any test, no tests at all, or the end of the time.
  if (code !== 0 && count.failures.length === 0) failures.push(`${project} tests: ${reason(code)}`);
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string[]} args */
function runNode(args) {
  const timeout = Math.max(deadline - Date.now(), 1);
  return run(process.execPath, args, { env, timeout });
}

/** @param {number} code */
function reason(code) {
  if (code === 124) return `ended after ${LIMIT / 60_000} minutes for the whole run`;
  return `exit code ${code}, see above`;
}
