import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applySite, isConfigured, loadSite, parseSite } from '../../src/build/site';
import { SiteError } from '../../src/build/site-reader';
import { type BaseMap, readSite, type Site } from '../../src/city/site';

const TITLE = { 'zh-Hans': '江门', 'zh-Hant': '江門', en: 'Jiangmen' };
const PAGE =
  '<!doctype html>\n<html lang="en">\n<head>\n<title>old</title>\n</head>\n' +
  '<body><svg><title>a place</title></svg></body>\n</html>\n';

/** The problems of a configuration that has a good title beside what is given. */
function problemsOf(site: object): string[] {
  return problemsIn(JSON.stringify({ title: TITLE, ...site }));
}

function problemsIn(text: string): string[] {
  try {
    parseSite(text, 'site.json');
    return [];
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    return error.problems.map(({ where, what }) => (where ? `${where}: ${what}` : what));
  }
}

/** What a page tells the app at run time. */
function siteIn(html: string): Site {
  const textContent = /<script type="application\/json" id="site">([^<]*)</.exec(html)?.[1] ?? null;
  return readSite({ getElementById: () => ({ textContent }) as HTMLElement });
}

const TIANDITU: BaseMap = {
  id: 'tdt-vec',
  name: TITLE,
  attribution: { text: TITLE, href: 'https://www.tianditu.gov.cn/' },
  kind: 'wmts',
  tileSize: 256,
  tiles: ['vec', 'cva'].map(
    (layer) =>
      `https://t{0-7}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0` +
      `&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles` +
      '&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}',
  ),
  key: '0123456789abcdef',
  minZoom: 1,
  maxZoom: 18,
  bounds: [111, 21, 114, 23],
};

const ARCHIVE: BaseMap = {
  id: 'own',
  name: TITLE,
  attribution: { text: TITLE },
  kind: 'pmtiles',
  tileSize: 256,
  archive: 'tiles/jiangmen.pmtiles',
};

const SITE: Site = {
  title: TITLE,
  baseAddress: 'https://map.example.gov.cn/jiangmen/',
  mapApprovalNumber: '粤JS(2024)001号',
  attribution: [{ text: TITLE, href: 'https://example.org/a?b=1&c=2' }, { text: TITLE }],
  baseMaps: [TIANDITU, ARCHIVE],
  footer: {
    sponsor: '江门市科学技术局',
    icp: '粤ICP备05007475号',
    publicSecurity: '粤公网安备 44070302000670号',
    siteCode: '4407000033',
  },
  contact: { email: 'kjj@example.gov.cn', url: 'http://example.gov.cn/' },
  feedback: 'mailto:map@example.gov.cn',
  analytics: 'https://count.example.gov.cn:8443/map',
  embedOrigins: ['https://www.example.gov.cn', 'http://*.example.gov.cn:8080'],
};

describe('parseSite', () => {
  test('reads a full configuration as it is', () => {
    expect(parseSite(JSON.stringify(SITE), 'site.json')).toEqual(SITE);
  });

  test('fills what is left out, all but the title', () => {
    expect(parseSite(JSON.stringify({ title: TITLE }), 'site.json')).toEqual({
      title: TITLE,
      baseAddress: '',
      mapApprovalNumber: '',
      attribution: [],
      baseMaps: [],
      footer: { sponsor: '', icp: '', publicSecurity: '', siteCode: '' },
      contact: { email: '', url: '' },
      feedback: '',
      analytics: '',
      embedOrigins: [],
    });
  });

  test('accepts the file of this project', () => {
    expect(loadSite('public/site.json').title['zh-Hans']).toBe('江门创新布局图');
  });

  test('overlooks a byte order mark and spaces around a text', () => {
    const text = `\ufeff${JSON.stringify({ title: { ...TITLE, en: ' Jiangmen ' } })}`;
    expect(parseSite(text, 'site.json').title.en).toBe('Jiangmen');
  });

  test.each(['粤JS(2024)001号', '粤S（2021）018号', 'GS(2022)4315号', '审图号：GS京(2023)1234号'])(
    'accepts the approval number %s',
    (mapApprovalNumber) => expect(problemsOf({ mapApprovalNumber })).toEqual([]),
  );

  test.each([
    ['an unknown key', { colour: 'red' }, ['unknown key "colour"']],
    ['a key of the prototype', JSON.parse('{"__proto__":{}}'), ['unknown key "__proto__"']],
    ['an unknown key below', { footer: { tel: '1' } }, ['footer: unknown key "tel"']],
    ['a list for an object', { footer: [] }, ['footer: a list instead of an object']],
    ['text for an object', { contact: 'me' }, ['contact: a string instead of an object']],
    ['an object for a list', { attribution: {} }, ['attribution: an object instead of a list']],
    ['a number for a text', { footer: { icp: 5 } }, ['footer.icp: a number instead of text']],
    ['null for a text', { baseAddress: null }, ['baseAddress: null instead of text']],
    [
      '201 characters',
      { footer: { sponsor: '江'.repeat(201) } },
      ['footer.sponsor: 201 characters long'],
    ],
    [
      'a line break',
      { footer: { icp: 'a\nb' } },
      ['footer.icp: a line break or an invisible character'],
    ],
    [
      'text turned around',
      { footer: { icp: 'a\u202eb' } },
      ['footer.icp: a line break or an invisible character'],
    ],
    ['no title', { title: undefined }, ['title: nothing instead of an object']],
    [
      'a title of one language',
      { title: { en: 'A' } },
      ['title.zh-Hans: empty', 'title.zh-Hant: empty'],
    ],
    ['a blank title', { title: { ...TITLE, en: '  ' } }, ['title.en: empty']],
    [
      'a source without text',
      { attribution: [{ href: 'https://example.org' }] },
      ['attribution[0].text: nothing instead of an object'],
    ],
    [
      'a source that is text',
      { attribution: ['me'] },
      ['attribution[0]: a string instead of an object'],
    ],
    [
      'a script for a source',
      { attribution: [{ text: TITLE, href: 'javascript:alert(1)' }] },
      ['attribution[0].href: "javascript:alert(1)" does not fit'],
    ],
    [
      'an approval without 号',
      { mapApprovalNumber: '粤JS(2024)001' },
      ['mapApprovalNumber: "粤JS(2024)001" does not fit'],
    ],
    [
      'an approval of words',
      { mapApprovalNumber: '没有号' },
      ['mapApprovalNumber: "没有号" does not fit'],
    ],
  ])('refuses %s', (_name, site, problems) => expect(problemsOf(site)).toEqual(problems));

  test.each([
    'http://example.org/',
    'https://example.org/map',
    'https://example.org/?a/',
    'https://example.org/#/',
    'https:example.org/',
    '//example.org/',
    '/map/',
    'ftp://example.org/',
    'https://example.org/a;b/',
    'https://example.org/a{b}/',
    'https://example.org/$uri/',
    'https://example.org/%22/',
    'https://example.org/%ff/',
  ])('refuses the base address %s', (baseAddress) => {
    expect(problemsOf({ baseAddress })).toEqual([`baseAddress: "${baseAddress}" does not fit`]);
  });

  test.each([
    'https://example.org/',
    'https://example.org/a-b/c_d.e~/',
    'https://example.org/地图/',
  ])('takes the base address %s', (baseAddress) => expect(problemsOf({ baseAddress })).toEqual([]));

  test.each([
    'example.org',
    'data:text/html,hello',
    'JavaScript:alert(1)',
    'https://',
    'https://user:pass@example.org/',
    'https://example.org/a b',
    'https://example.org/"onclick=',
    'https:\\\\example.org',
  ])('refuses the contact address %s', (url) => {
    expect(problemsOf({ contact: { url } })).toHaveLength(1);
  });

  test.each([
    'www.example.gov.cn',
    'https://www.example.gov.cn/',
    'https://www.example.gov.cn/news',
    'https://www.example.gov.cn:443',
    'https://WWW.example.gov.cn',
    'https://user@example.gov.cn',
    'ftp://example.gov.cn',
    'https://example.*.cn',
    'https://*example.gov.cn',
    'https://*.*.example.gov.cn',
    'https://*.gov.cn',
    'https://*.cn',
    '*',
    'null',
    "https://a.cn; script-src 'unsafe-inline'",
  ])('refuses the origin %s', (origin) => {
    expect(problemsOf({ embedOrigins: ['https://a.example.org', origin] })).toEqual([
      expect.stringMatching(/^embedOrigins\[1\]: /),
    ]);
  });

  test.each(['me', 'me@home', 'a@b.cn?bcc=c@d.cn', 'a@b.cn,c@d.cn', 'A <a@b.cn>'])(
    'refuses the e-mail address %s',
    (email) => expect(problemsOf({ contact: { email } })).toHaveLength(1),
  );

  test.each([
    'map@example.gov.cn',
    'mailto:',
    'mailto:me',
    'mailto:a@b.cn?bcc=c@d.cn',
    'http://example.org/form',
    'javascript:alert(1)',
    'https://example.org/"onclick=',
  ])('refuses the feedback address %s', (feedback) => {
    expect(problemsOf({ feedback })).toEqual([
      `feedback: ${JSON.stringify(feedback)} does not fit`,
    ]);
  });

  test.each([
    'http://example.org/count',
    '/count',
    'https://example.org/count?site=1',
    'https://example.org/#a',
    'https://me:secret@example.org/',
    'https://example.org;script-src/*',
    'https://*.example.org/',
    "https://example.org/'",
  ])('refuses the analytics address %s', (analytics) => {
    expect(problemsOf({ analytics })).toHaveLength(1);
  });

  test.each(['[]', 'null', '"title"'])('refuses %s for the whole', (text) =>
    expect(problemsIn(text)).toHaveLength(1),
  );

  test('tells the line of what is no JSON', () => {
    const text = `{\n  "title": {},\n  "footer": {},,\n${'  "x": 1,\n'.repeat(20)}}`;
    expect(() => parseSite(text, 'site.json')).toThrow(/not readable as JSON .*line 3/);
    expect(problemsIn('')).toHaveLength(1);
  });

  test('tells all problems at once: where, what and how to mend them', () => {
    const text = JSON.stringify({ title: TITLE, baseAddress: 'here', footer: { icp: 1 }, x: 2 });
    expect(() => parseSite(text, 'public/site.json')).toThrow(
      new SiteError('public/site.json', [
        {
          where: '',
          what: 'unknown key "x"',
          mend:
            'Remove it; the keys are ' +
            'title, baseAddress, mapApprovalNumber, attribution, baseMaps, footer, contact, ' +
            'feedback, analytics, embedOrigins',
        },
        {
          where: 'baseAddress',
          what: '"here" does not fit',
          mend: 'Write the https address of the folder the site is served from, of letters, digits, - . _ ~, with / at its end',
        },
        {
          where: 'footer.icp',
          what: 'a number instead of text',
          mend: 'Write it in quotes, "" for none',
        },
      ]),
    );
  });
});

describe('applySite', () => {
  test('gives the app what was configured', () => {
    expect(siteIn(applySite(PAGE, SITE))).toEqual(SITE);
  });

  test('writes the title in the language of the page, into the head alone', () => {
    const html = applySite(PAGE, SITE);
    expect(html).toContain('<title>Jiangmen</title>');
    expect(html).toContain('<svg><title>a place</title></svg>');
    expect(html).not.toContain('old');
    const title = (lang: string) =>
      /<title>(.*?)</.exec(applySite(PAGE.replace(' lang="en"', lang), SITE))?.[1];
    expect(title(' lang="zh-Hant"')).toBe('江門');
    expect(title('')).toBe('江门');
  });

  test('adds a title where none stands in the head', () => {
    const html = applySite(PAGE.replace('<title>old</title>\n', ''), SITE);
    expect(html.indexOf('<title>Jiangmen</title>')).toBeLessThan(html.indexOf('</head>'));
    expect(siteIn(html)).toEqual(SITE);
  });

  test('changes nothing the second time', () => {
    const html = applySite(PAGE, SITE);
    expect(isConfigured(PAGE)).toBe(false);
    expect(isConfigured(html)).toBe(true);
    expect(applySite(html, SITE)).toBe(html);
  });

  test('replaces another configuration without a trace', () => {
    const other = { ...SITE, title: { ...TITLE, en: 'Other' }, baseAddress: '' };
    expect(applySite(applySite(PAGE, other), SITE)).toBe(applySite(PAGE, SITE));
  });

  test.each([
    '</title></head><script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '<!--<script>',
    "$& $1 $` $'",
    'a & b &lt; "c" \\ \\u003c',
  ])('keeps %s a text', (en) => {
    const hostile = { ...SITE, title: { ...TITLE, en }, footer: { ...SITE.footer, icp: en } };
    const html = applySite(PAGE, hostile);
    const tags = (text: string) => text.match(/<[!/\w]+/g) ?? [];
    expect(tags(html)).toEqual(tags(applySite(PAGE, SITE)));
    expect(siteIn(html)).toEqual(hostile);
    expect(applySite(html, hostile)).toBe(html);
    expect(applySite(html, SITE)).toBe(applySite(PAGE, SITE));
  });

  test('refuses a page without a head', () => {
    expect(() => applySite('<p>hello</p>', SITE)).toThrow('no head');
    expect(() => applySite('<header></header></head>', SITE)).toThrow('no head');
  });

  test('fits the page of this project', () => {
    expect(siteIn(applySite(readFileSync('index.html', 'utf8'), SITE))).toEqual(SITE);
  });
});

test('a page without a configuration says so', () => {
  expect(() => readSite({ getElementById: () => null })).toThrow('#site');
});
