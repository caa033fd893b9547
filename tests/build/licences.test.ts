import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isOpen, LicenceError, shippedPackages } from '../../src/build/licences';
import { noticesOf } from '../../src/build/notices';
import { temporaryFolder } from './folder';

const manifest = (name: string, rest: object) =>
  JSON.stringify({ name, version: '1.2.3', ...rest });

const projectWith = (packages: Record<string, object>, files: Record<string, string> = {}) =>
  temporaryFolder({
    ...Object.fromEntries(
      Object.entries(packages).map(([name, rest]) => [
        `node_modules/${name}/package.json`,
        manifest(name.split('node_modules/').pop() ?? name, rest),
      ]),
    ),
    ...files,
  });

const inProject = (root: string, ...paths: string[]) =>
  paths.map((path) => join(root, 'node_modules', path));

test('each package with a module in the site is named once, with its licence', () => {
  const root = projectWith(
    { b: { license: 'MIT' }, '@a/c': { license: { type: 'ISC' } }, unused: { license: 'MIT' } },
    {
      'node_modules/b/LICENSE.md': 'Free to all.\n',
      'node_modules/@a/c/README.md': '# C\n\n## License (ISC)\n\nAs you like.\n\n## More\n\nx\n',
    },
  );
  const modules = [
    ...inProject(root, 'b/index.js', 'b/lib/more.js?inline', '@a/c/c.js'),
    `\0${inProject(root, 'b/cjs.js')[0]}?commonjs`,
    join(root, 'src/main.ts'),
    '\0virtual:city',
  ];
  expect(
    shippedPackages(root, modules).map(({ name, licence, text }) => [name, licence, text]),
  ).toEqual([
    ['@a/c', 'ISC', 'As you like.'],
    ['b', 'MIT', 'Free to all.'],
  ]);
});

test('what the bundler adds by itself is named, and what a published file has inside', () => {
  const sources = ['../src/a.ts', '../node_modules/near/index.js', '../node_modules/gone/b.js'];
  const root = projectWith(
    {
      vite: { license: 'MIT' },
      mapped: { license: 'BSD-3-Clause' },
      near: { license: 'ISC' },
      'mapped/node_modules/near': { license: '0BSD' },
      jszip: { license: '(MIT OR GPL-3.0-or-later)', dependencies: { inner: '1' } },
      inner: { license: 'MIT', dependencies: { innermost: '1' } },
      innermost: { license: 'MIT' },
    },
    { 'node_modules/mapped/dist/all.mjs.map': JSON.stringify({ sources }) },
  );
  const modules = inProject(root, 'mapped/dist/all.mjs?worker', 'jszip/dist/jszip.min.js');
  expect(
    shippedPackages(root, ['\0vite/preload-helper.js', ...modules]).map(({ name, licence }) => [
      name,
      licence,
    ]),
  ).toEqual([
    ['inner', 'MIT'],
    ['innermost', 'MIT'],
    ['jszip', '(MIT OR GPL-3.0-or-later)'],
    ['mapped', 'BSD-3-Clause'],
    ['near', '0BSD'],
    ['vite', 'MIT'],
  ]);
});

test.each([
  ['no licence', {}],
  ['a licence that is not open', { license: 'SEE LICENSE IN shop.txt' }],
  ['one of two licences that is not open', { license: 'MIT AND CC-BY-NC-4.0' }],
])('a package with %s fails the build', (_name, rest) => {
  const root = projectWith({ shut: rest });
  const attempt = () => shippedPackages(root, inProject(root, 'shut/index.js'));
  expect(attempt).toThrow(LicenceError);
  expect(attempt).toThrow(/shut 1\.2\.3/);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['MIT AND Zlib', true],
  ['(MIT AND Zlib)', true],
  ['GPL-3.0-only', false],
  ['(MIT OR GPL-3.0-only) AND CC-BY-NC-4.0', false],
  ['', false],
  ['UNLICENSED', false],
])('%s is open: %s', (licence, open) => expect(isOpen(licence)).toBe(open));

test('the notices hold the licences of program, data and packages in full', () => {
  const notices = noticesOf('.', [
    { name: 'b', version: '1.0.0', licence: 'MIT', text: 'Free to all.', author: '' },
    { name: 'c', version: '2.0.0', licence: 'ISC', text: '', author: 'C. Maker' },
  ]);
  for (const words of ['MIT License', 'ODbL', 'SIL OPEN FONT LICENSE', 'b 1.0.0 (MIT)']) {
    expect(notices).toContain(words);
  }
  expect(notices).toContain('Free to all.');
  expect(notices).toMatch(/c 2\.0\.0 \(ISC\)\n=+\n\nLicence: ISC\nC\. Maker/);
});
