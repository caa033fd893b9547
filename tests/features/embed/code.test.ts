import { describe, expect, test } from 'vitest';
import {
  codeOf,
  type EmbedChoice,
  embedLink,
  previewLink,
  SIZES,
} from '../../../src/features/embed/code';
import { fullLink, parseLink } from '../../../src/state/fullLink';
import { DEFAULT_STATE, type State } from '../../../src/state/state';
import { createStore } from '../../../src/state/store';
import { city } from '../../city';

const SITE = { address: 'https://map.example.org/', title: 'A "map" & <more>' };
const CHOICE: EmbedChoice = {
  way: 'element',
  isWhole: false,
  size: SIZES[2],
  language: 'en',
  theme: 'dark',
  controls: ['search', 'zoom'],
};
const storeOf = (state: Partial<State>) =>
  createStore(city, { ...DEFAULT_STATE, ...state }, { center: [113.05, 22.6], zoom: 9.8 });
const store = storeOf({
  chosen: { kind: 'place', number: 25 },
  industries: [3],
  hidden: ['town'],
  output: { kind: 'brief', numbers: [25], second: null },
});
const writtenBy = (choice: Partial<EmbedChoice>) => {
  const whole = { ...CHOICE, ...choice };
  return codeOf(whole, embedLink(whole, store, fullLink), SITE);
};

describe('the code of an embedded map', () => {
  test('is an element with attributes that scripts can change', () => {
    expect(writtenBy({})).toBe(
      [
        '<script src="https://map.example.org/embed.js" async></script>',
        '<innovation-map place="25" industry="3" hide="t" at="9.80/22.6000/113.0500" lang="en" ' +
          'theme="dark" controls="search zoom" ' +
          'style="width: 640px; max-width: 100%; height: 400px">',
        '  <a href="https://map.example.org/?v=1&amp;lang=en&amp;place=25&amp;industry=3&amp;' +
          'hide=t&amp;at=9.80%2F22.6000%2F113.0500">A &quot;map&quot; &amp; &lt;more></a>',
        '</innovation-map>',
      ].join('\n'),
    );
  });

  test('or a frame, which needs no script', () => {
    const code = writtenBy({ way: 'frame', size: SIZES[0] });
    expect(code).toMatch(/^<iframe src="https:\/\/map\.example\.org\/\?v=1&amp;lang=en&amp;/);
    expect(code).toContain(' title="A &quot;map&quot; &amp; &lt;more>" width="100%" height="480" ');
    const [, src = ''] = /src="([^"]*)"/.exec(code) ?? [];
    const { state, camera, problems } = parseLink(
      new URL(src.replaceAll('&amp;', '&')).search,
      city,
    );
    expect(problems).toEqual([]);
    expect(state).toMatchObject({
      chosen: { number: 25 },
      embed: ['search', 'zoom'],
      output: null,
    });
    expect(camera?.zoom).toBe(9.8);
  });

  test('of the whole city has nothing chosen, but the layers as they are', () => {
    const code = writtenBy({ isWhole: true, theme: 'auto', controls: [] });
    expect(code).toContain('<innovation-map hide="t" lang="en" controls="" style=');
    expect(code).toContain('href="https://map.example.org/?v=1&amp;lang=en&amp;hide=t"');
  });

  test('writes lists as properties tell them: one place, industries with dots', () => {
    const many = [...city.industries.keys()].sort((a, b) => a - b);
    const listed = storeOf({
      chosen: { kind: 'places', numbers: [25, 26] },
      industries: many,
      every: true,
    });
    const link = embedLink(CHOICE, listed, fullLink);
    expect(new URLSearchParams(link).get('industry')).toMatch(/^~/);
    expect(codeOf(CHOICE, link, SITE)).toContain(` place="25" industry="${many.join('.')}!" `);
    const shown = parseLink(previewLink(CHOICE, link), city);
    expect(shown.problems).toEqual([]);
    expect(shown.state).toMatchObject({
      chosen: { kind: 'place', number: 25 },
      industries: many,
      every: true,
    });
  });

  test('shows in its preview what the code carries, and no more', () => {
    const elder = storeOf({ chosen: { kind: 'shortlist', numbers: [25] }, elder: true });
    const link = embedLink(CHOICE, elder, fullLink);
    expect(link).toMatch(/[?&]list=/);
    expect(previewLink({ ...CHOICE, way: 'frame' }, link)).toBe(link);
    const preview = new URLSearchParams(previewLink(CHOICE, link));
    const code = codeOf(CHOICE, link, SITE).split('>')[2] ?? '';
    const carried = [...code.matchAll(/ (\w+)="/g)].map(([, name = '']) => name);
    expect([...preview.keys()].sort()).toEqual(
      ['v', 'embed', ...carried.filter((name) => name !== 'controls' && name !== 'style')].sort(),
    );
    expect(parseLink(`?${preview}`, city).problems).toEqual([]);
  });

  test('leaves the tools of a meeting at home', () => {
    const meeting = storeOf({ chosen: { kind: 'tool', tool: 'draw' } });
    expect(embedLink(CHOICE, meeting, fullLink)).not.toContain('show=');
  });
});
