import { describe, expect, test } from 'vitest';
import { missingPackages, run } from '../../src/build/setup.mjs';

const LINUX = { platform: 'linux', arch: 'x64', libc: 'glibc' };
const LOCK = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/vite': { version: '8.0.0', integrity: 'sha512-a' },
    'node_modules/binding-linux': {
      version: '1.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['glibc'],
    },
    'node_modules/binding-mac': { version: '1.0.0', optional: true, os: ['darwin'] },
    'node_modules/helper-of-bindings': { version: '1.0.0', optional: true },
  },
};
const INSTALLED = {
  packages: {
    'node_modules/vite': LOCK.packages['node_modules/vite'],
    'node_modules/binding-linux': LOCK.packages['node_modules/binding-linux'],
  },
};

describe('missingPackages', () => {
  test('nothing is missing after an installation', () => {
    expect(missingPackages(LOCK, INSTALLED, LINUX)).toEqual([]);
  });

  test('all is missing in a fresh clone, all but what this machine does not need', () => {
    const paths = ['node_modules/vite', 'node_modules/binding-linux'];
    expect(missingPackages(LOCK, null, LINUX)).toEqual(paths);
    expect(missingPackages(LOCK, {}, LINUX)).toEqual(paths);
  });

  test.each([
    ['version', { version: '8.0.1', integrity: 'sha512-a' }],
    ['content', { version: '8.0.0', integrity: 'sha512-b' }],
  ])('a package of another %s is missing', (_name, vite) => {
    const lock = { packages: { ...LOCK.packages, 'node_modules/vite': vite } };
    expect(missingPackages(lock, INSTALLED, LINUX)).toEqual(['node_modules/vite']);
  });

  test('packages installed on another computer lack the binaries of this one', () => {
    const missing = (machine: typeof LINUX) => missingPackages(LOCK, INSTALLED, machine);
    expect(missing({ ...LINUX, platform: 'darwin' })).toEqual(['node_modules/binding-mac']);
    const bare = { packages: { 'node_modules/vite': INSTALLED.packages['node_modules/vite'] } };
    expect(missingPackages(LOCK, bare, { ...LINUX, libc: 'musl' })).toEqual([]);
    expect(missingPackages(LOCK, bare, { ...LINUX, arch: 'arm64' })).toEqual([]);
    expect(missingPackages(LOCK, bare, LINUX)).toEqual(['node_modules/binding-linux']);
  });

  test('more than the lock asks for is no reason to install', () => {
    const installed = { packages: { ...INSTALLED.packages, 'node_modules/mine': {} } };
    expect(missingPackages(LOCK, installed, LINUX)).toEqual([]);
  });
});

describe('run', () => {
  test('returns the exit code', async () => {
    expect(await run(process.execPath, ['-e', 'process.exit(3)'])).toBe(3);
    expect(await run(process.execPath, ['-e', ''])).toBe(0);
  });

  test('counts a program that is not there or is killed as failed', async () => {
    expect(await run('no-such-program', [])).toBe(1);
    const suicide = 'process.kill(process.pid, "SIGKILL")';
    expect(await run(process.execPath, ['-e', suicide])).toBe(1);
  });

  test('ends what takes too long', async () => {
    const code = await run(process.execPath, ['-e', 'setInterval(() => {}, 9)'], { timeout: 200 });
    expect(code).toBe(124);
  });

  test('gives no stdin', async () => {
    const program = 'process.stdin.resume().on("end", () => process.exit(7))';
    expect(await run(process.execPath, ['-e', program], { timeout: 5000 })).toBe(7);
  });
});
