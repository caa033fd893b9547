import { describe, expect, test } from 'vitest';
import { codeOf, type EmbedChoice, embedLink, SIZES } from '../../../src/features/embed/code';
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

  test('leaves the tools of a meeting at home', () => {
    const meeting = storeOf({ chosen: { kind: 'tool', tool: 'draw' } });
    expect(embedLink(CHOICE, meeting, fullLink)).not.toContain('show=');
  });
});
