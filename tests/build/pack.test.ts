import { expect, test } from 'vitest';
import { inlineScript, packedSite } from '../../src/build/pack';
import { packPolicy } from '../../src/build/policy.mjs';
import { loadSite } from '../../src/build/site';

test('no text of a script ends its element', () => {
  const code = inlineScript('const a = "</script><SCRIPT>", b = `<!--</Script >`;');
  expect(code).not.toMatch(/<\/script|<!--/i);
  // What it says stays the same.
  expect(new Function(`${code} return a + b;`)()).toBe('</script><SCRIPT><!--</Script >');
});

test.each(['\r', '\0'])('a script that a page would change is refused: %j', (character) => {
  expect(() => inlineScript(`'${character}'`)).toThrow('would change');
});

test('a pack asks nobody, whatever its site asks', () => {
  const own = loadSite('public/site.json');
  const site = packedSite({ ...own, analytics: 'https://count.example.org/' });
  expect(site).toEqual({ ...own, analytics: '', baseMaps: [] });
  const policy = packPolicy({ scripts: ['a()', 'b()'], style: 'a{}' });
  expect(policy).toMatch(/script-src 'sha256-\S+' 'sha256-\S+'; worker-src blob:;/);
  expect(policy).toContain('connect-src blob:;');
  expect(policy).not.toMatch(/unsafe|'self'|https?:\/\//);
});
