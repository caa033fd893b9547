import { expect, test } from 'vitest';
import { frameAncestors, securityPolicy } from '../../src/build/policy.mjs';
import { securityMeta, securityPlugin } from '../../src/build/security';

test('the policy allows nothing from elsewhere and nothing that stands in the page', () => {
  const directives = securityPolicy().split('; ');
  expect(directives[0]).toBe("default-src 'none'");
  const lists = directives.filter((directive) => !/trusted-types/.test(directive));
  const sources = lists.flatMap((directive) => directive.split(' ').slice(1));
  expect(new Set(sources)).toEqual(new Set(["'none'", "'self'", 'data:', 'blob:']));
  // Neither may a script or a style come from an address that a page can make up.
  const made = directives.filter((directive) => /data:|blob:/.test(directive));
  expect(made).toEqual(["img-src 'self' data: blob:"]);
});

test('nor does any text become a program or markup, but by the one rule of trust.ts', () => {
  const directives = securityPolicy().split('; ');
  expect(directives).toContain("require-trusted-types-for 'script'");
  expect(directives).toContain('trusted-types default');
});

test('the policy stands before anything that it is to rule', async () => {
  const { transformIndexHtml } = securityPlugin();
  if (typeof transformIndexHtml !== 'object') throw new Error('no hook of that form');
  const handler = transformIndexHtml.handler as (html: string) => string;
  const html = handler('<html><head lang="en"><script src="a.js"></script></head></html>');
  expect(html).toMatch(/<head lang="en">\s*<meta http-equiv="Content-Security-Policy"/);
  expect(html).toContain(securityMeta());
});

test('what stands in a page may run only letter by letter', () => {
  const policy = securityPolicy({ script: 'alert(1)', style: 'a{}' });
  // sha256 of the text, by `printf %s 'alert(1)' | openssl dgst -sha256 -binary | base64`.
  expect(policy).toContain(
    "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
  );
  expect(policy).toMatch(/style-src 'self' 'sha256-[\w+/]{43}='/);
  expect(securityPolicy({ script: 'alert(2)' })).not.toContain('bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5');
});

test('who may frame the map is the site itself and whom its configuration lists', () => {
  expect(frameAncestors([])).toBe("frame-ancestors 'self'");
  expect(frameAncestors(['https://*.example.org'])).toBe(
    "frame-ancestors 'self' https://*.example.org",
  );
  // In a page it would mean nothing.
  expect(securityPolicy()).not.toContain('frame-ancestors');
});
