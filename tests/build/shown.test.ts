import { expect, test } from 'vitest';
import { withShown } from '../../src/build/shown';
import { loadSite } from '../../src/build/site';

const page =
  '<body><div class="stage-credits"><span>old</span></div><div class="static-footer">old</div></body>';
const own = loadSite('public/site.json');

test('what a page shows of its configuration before its scripts run is written anew', () => {
  const site = {
    ...own,
    mapApprovalNumber: '粤JS(2024)001号',
    footer: { ...own.footer, sponsor: '江门市科学技术局' },
  };
  const html = withShown(page, site, 'zh-Hans');
  expect(html).toMatch(
    /<div class="stage-credits">.*粤JS\(2024\)001号.*<\/div><div class="static-footer">/,
  );
  expect(html).toContain('江门市科学技术局');
  expect(html).not.toContain('old');
  expect(withShown(page, own, 'en', { root: '../' })).toContain(
    '<a href="../en/privacy/">Privacy</a>',
  );
  expect(withShown(html, own, 'zh-Hans')).toMatch(/stage-credits"><span>[^<]*示意图/);
});

test('a page without them stays as it is', () => {
  expect(withShown('<body></body>', own, 'en')).toBe('<body></body>');
});
