// Finds nginx with its brotli module, or installs both where it may. Node alone, no types.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError } from '../src/build/setup.mjs';
import { install, mayInstall } from './find-browser.mjs';

const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static'];

/** Where systems keep programs for administrators, which are not on everybody's PATH. */
const FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

const MODULE = 'ngx_http_brotli_static_module.so';
const MODULES = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/etc/nginx/modules'];

/**
 * @typedef {object} Nginx
 * @property {string} program
 * @property {string | null} module what it has to load for `brotli_static`; null where it is built in
 */

/** @returns {Nginx | null} null where either is missing */
export function findNginx() {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...FOLDERS];
  const program = folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path));
  if (!program) return null;
  const { status, stderr } = spawnSync(program, ['-V'], { encoding: 'utf8', timeout: 30_000 });
  if (status !== 0) return null;
  const module = MODULES.map((folder) => join(folder, MODULE)).find((path) => existsSync(path));
  if (module) return { program, module };
  return /--add-module=\S*brotli/.test(stderr) ? { program, module: null } : null;
}

/**
 * Finds nginx, and installs what is missing where it may: as root on Debian.
 * @returns {Promise<Nginx>}
 */
export async function ensureNginx() {
  if (!findNginx() && mayInstall()) await install(PACKAGES);
  const nginx = findNginx();
  if (!nginx) throw new SetupError(nginxAdvice());
  return nginx;
}

/** What to do where it is not found. */
export function nginxAdvice() {
  return [
    'The server configuration is tested with nginx and its module ngx_brotli, and both were not found.',
    `  Debian, as root:  apt-get update && apt-get install -y ${PACKAGES.join(' ')}`,
    '  elsewhere:        install nginx with ngx_brotli, and have it on the PATH',
  ].join('\n');
}
