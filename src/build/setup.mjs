// What `npm start` and `npm test` share. It runs before anything is installed: Node alone, no types.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A failure that is explained by its message alone; nobody needs its stack. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/**
 * The packages that package-lock.json asks for and node_modules lacks or holds in another version.
 * npm's own record of what it installed is compared, not a stamp of ours: so an `npm ci` by hand
 * counts, and `npm prune`, another branch or another computer's node_modules are noticed.
 * @param {Lock} lock package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json, null where there is none
 * @param {{ platform: string, arch: string, libc: string }} machine
 * @returns {string[]} their paths, e.g. `node_modules/vite`
 */
export function missingPackages(lock, installed, machine = thisMachine()) {
  return Object.entries(lock.packages ?? {})
    .filter(([path, wanted]) => {
      if (path === '') return false;
      const found = installed?.packages?.[path];
      if (!found) return !wanted.optional || isMadeFor(wanted, machine);
      return found.version !== wanted.version || found.integrity !== wanted.integrity;
    })
    .map(([path]) => path);
}

/**
 * Whether a package is a binary for this very machine. Optional ones that name no machine may be
 * absent: they only serve binaries of others.
 * @param {LockedPackage} wanted
 * @param {{ platform: string, arch: string, libc: string }} machine
 */
function isMadeFor({ os, cpu, libc }, machine) {
  if (!os?.includes(machine.platform)) return false;
  return (!cpu || cpu.includes(machine.arch)) && (!libc || libc.includes(machine.libc));
}

function thisMachine() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
    process.platform === 'linux' ? process.report.getReport() : {}
  );
  const libc = report.header?.glibcVersionRuntime ? 'glibc' : 'musl';
  return { platform: process.platform, arch: process.arch, libc };
}

/**
 * Installs what package-lock.json says, unless it is there already.
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function ensureInstalled(root = ROOT) {
  refuseOldNode(process.versions.node);
  const lock = readJson(join(root, 'package-lock.json'));
  if (!lock)
    throw new SetupError('package-lock.json is missing or unreadable: restore it from git.');
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'));
  const missing = missingPackages(lock, installed);
  if (missing.length === 0) return;
  console.log(
    installed
      ? `Installing anew: ${missing.length} packages differ from package-lock.json.`
      : 'Installing the packages of package-lock.json …',
  );
  // The tools are development dependencies: NODE_ENV=production must not leave them out.
  const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], root);
  if (code !== 0) {
    throw new SetupError(
      'npm ci failed (see above): is the network there? A mirror or proxy of yours stands in your own .npmrc.',
    );
  }
}

/** @param {string} version */
function refuseOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!fits) {
    throw new SetupError(
      `Node ${version} is not supported: install Node 20.19, 22.12, 24 or newer.`,
    );
  }
}

/**
 * @param {string} file
 * @returns {Lock | null}
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string[]} args @param {string} root */
function runNpm(args, root) {
  const npm = process.env.npm_execpath;
  // The npm that runs us, if one does: the same version, and no .cmd to find on Windows.
  if (npm?.endsWith('npm-cli.js')) return run(process.execPath, [npm, ...args], { cwd: root });
  return run('npm', args, { cwd: root, shell: process.platform === 'win32' });
}

/**
 * Runs a program to its end, its output in ours, without stdin.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, timeout?: number }} options
 *   `timeout` in milliseconds
 * @returns {Promise<number>} its exit code; 1 where it could not be started, 124 after the timeout
 */
export function run(command, args, options = {}) {
  const { timeout, ...rest } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      ...rest,
    });
    let late = false;
    const timer = timeout
      ? setTimeout(() => {
          late = true;
          child.kill('SIGKILL');
        }, timeout)
      : undefined;
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      clearTimeout(timer);
      resolve(1);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(late ? 124 : (code ?? 1));
    });
  });
}

/**
 * Prints an error: its message where that explains it, else with the stack.
 * @param {unknown} error
 */
export function report(error) {
  if (!(error instanceof Error)) console.error(error);
  else if (/^(Setup|Site)Error$/.test(error.name)) console.error(error.message);
  // The bundler's errors hold a list of others, and tell their stacks in the message.
  else if ('errors' in error) console.error(error.message.replace(/\n +at .*/g, ''));
  else console.error(error);
}
