import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Accessibility, checksIn } from '../../../src/build/about/Accessibility';
import { Asked, Feedback } from '../../../src/build/about/Configured';
import { aboutWords } from '../../../src/build/about/words';
import { loadSite } from '../../../src/build/site';
import type { BaseMap } from '../../../src/city/site';
import { temporaryFolder } from '../folder';

const own = loadSite('public/site.json');
const w = aboutWords('.', 'en');
const name = { 'zh-Hans': '街道', 'zh-Hant': '街道', en: 'Streets' };
const base = (address: string): BaseMap => ({
  id: 'own',
  name,
  attribution: { text: name },
  tileSize: 256,
  kind: 'pmtiles',
  archive: address,
});

test('the page on privacy says whom the site asks: nobody, unless its keeper has it so', () => {
  const asked = (site: Partial<typeof own>) =>
    renderToString(<Asked w={w} site={{ ...own, ...site }} />);
  expect(asked({})).toContain('They ask no other site');
  expect(asked({ baseMaps: [base('tiles/own.pmtiles')] })).toBe(asked({}));
  const withBase = asked({ baseMaps: [base('https://tiles.example.org/own.pmtiles')] });
  expect(withBase).toContain('“Streets”');
  expect(withBase).toContain('https://tiles.example.org');
  expect(withBase).not.toContain('Do Not Track');
  const counted = asked({ analytics: 'https://count.example.org/map' });
  expect(counted).toContain('https://count.example.org/map');
  expect(counted).not.toContain('count no visits');
});

test('feedback is asked for where somebody reads it', () => {
  expect(renderToString(<Feedback w={w} site={own} />)).toBe('');
  const site = { ...own, feedback: 'mailto:map@example.org' };
  expect(renderToString(<Feedback w={w} site={site} />)).toContain(
    '<a href="mailto:map@example.org" rel="noopener">map@example.org</a>',
  );
});

test('the statement says of a check that it is done only where a test does it', () => {
  const folder = temporaryFolder({ 'tests/browser/pages.test.ts': '' });
  expect(checksIn(folder)).toEqual(['pages']);
  const page = renderToString(<Accessibility w={w} root={folder} />);
  expect(page).toContain('no link leads nowhere');
  expect(page).not.toContain('axe');
  expect(checksIn('.')).toEqual(expect.arrayContaining(['pages', 'surfaces']));
});
