import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/scene/contrast';
import { blend, PALETTE, type Shade, type Token } from '../../src/scene/palette';
import { beltPen, DOT, groundPen } from '../../src/scene/pen';
import { symbolOf } from '../../src/scene/symbols';
import { type Rule, rules } from '../styles';

/*
 * Every pair of colours in use, as the style sheets and the pens of the map have them: words 4.5:1,
 * marks and the edges of fields 3:1; for elders 7:1 and 4.5:1.
 */

const SHADES = Object.keys(PALETTE) as Shade[];
const isElder = (shade: Shade) => shade.endsWith('elder');
const tokens = new Set(Object.keys(PALETTE.light));

/** Custom properties that stand for one of several colours. */
const STANDING = new Map<string, Set<Token>>();
for (const { declarations } of rules) {
  for (const [property, value] of declarations) {
    const token = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
    if (!property.startsWith('--') || !token || !tokens.has(token)) continue;
    const name = property.slice(2);
    STANDING.set(name, (STANDING.get(name) ?? new Set()).add(token as Token));
  }
}

/** The colours that a value may be. */
const coloursIn = (value = ''): Token[] =>
  [...value.matchAll(/var\(--([\w-]+)\)/g)].flatMap(([, name = '']) =>
    tokens.has(name) ? [name as Token] : [...(STANDING.get(name) ?? [])],
  );

const GROUND = ['background', 'background-color'];
/** An inner shadow that fills its box is a ground. */
const groundOf = ({ declarations }: Rule): Token[] => {
  const shadow = declarations.get('box-shadow') ?? '';
  return [
    ...GROUND.flatMap((property) => coloursIn(declarations.get(property))),
    ...(/inset 0 0 0 \d{2,}px/.test(shadow) ? coloursIn(shadow) : []),
  ];
};
const wordsOf = ({ declarations }: Rule) => coloursIn(declarations.get('color'));

/** What is drawn by a rule and holds no words. */
const isDrawn = ({ selector }: Rule) => /::(before|after)|^\.search-sign/.test(selector);
/** In what is drawn as SVG `fill` colours words. */
const isLettering = ({ selector }: Rule) =>
  / text$|^\.locator-(name|own)$/.test(selector) || selector.endsWith('text');

/** A selector without the states in which it holds. */
const plain = (selector: string) =>
  selector.replace(/:(?:hover|focus|active|disabled|not)\b[^\s]*|\[aria-[^\]]*\]/g, '');

/** The same thing in its other states: what a rule does not say, these do. */
const others = (rule: Rule) =>
  rules.filter(
    (other) =>
      other !== rule && other.file === rule.file && other.selector === plain(rule.selector),
  );

/** What anything in a panel, a header or a page may stand on: they, and rows under the pointer. */
const SURFACES: readonly Token[] = ['panel', 'panel-2', 'page', 'accent-soft'];

/** Hairlines between rows and around buttons, which are known by their words. */
const HAIRLINES: readonly Token[] = ['line', 'line-2'];

type Pair = readonly [front: Token, back: Token, where: string];

const wordPairs: Pair[] = rules.flatMap((rule) => {
  if (isDrawn(rule)) return [];
  const where = `${rule.file} ${rule.selector}`;
  const own = { words: wordsOf(rule), ground: groundOf(rule) };
  if (own.words.length === 0 && own.ground.length === 0) return [];
  const rest = GROUND.some((property) => rule.declarations.get(property) === 'none')
    ? []
    : others(rule);
  const inherited = { words: rest.flatMap(wordsOf), ground: rest.flatMap(groundOf) };
  const words = [own.words, inherited.words, ['ink'] as Token[]].find(({ length }) => length) ?? [];
  const ground = [own.ground, inherited.ground, SURFACES].find(({ length }) => length) ?? [];
  return words.flatMap((front) => ground.map((back): Pair => [front, back, where]));
});

const EDGES = /^(border(-\w+)*|outline|accent-color)$/;
const edgePairs: Pair[] = rules.flatMap((rule) => {
  const where = `${rule.file} ${rule.selector}`;
  const edges = [...rule.declarations]
    .filter(([property]) => EDGES.test(property) || (isDrawn(rule) && GROUND.includes(property)))
    .flatMap(([, value]) => coloursIn(value));
  return edges
    .filter((token) => !HAIRLINES.includes(token) && !SURFACES.includes(token))
    .flatMap((front) => SURFACES.map((back): Pair => [front, back, where]));
});

/** Names keep clear of everything by their halo, but those that have none. */
const WATERS: readonly Token[] = ['sea', 'sea-1', 'sea-2', 'land', 'land-out'];
const namePairs: Pair[] = rules.filter(isLettering).flatMap((rule) => {
  const { file, selector, declarations } = rule;
  const hasNoHalo = declarations.get('stroke') === 'none';
  const backs: readonly Token[] =
    file !== 'stage.css' && file !== 'paper.css'
      ? ['panel', 'accent', 'halo']
      : !hasNoHalo
        ? ['halo']
        : selector.includes('neighbour')
          ? ['land-out']
          : WATERS;
  return coloursIn(declarations.get('fill')).flatMap((front) =>
    backs
      .filter((back) => back !== 'accent' || front === 'on-accent')
      .filter((back) => front !== 'on-accent' || back === 'accent')
      .map((back): Pair => [front, back, `${file} ${selector}`]),
  );
});

/** What symbols stand on: land in its tones, and both belts. */
const LAND: readonly Token[] = ['land', 'core-soft', 'node-soft', 'belt-a-bed', 'belt-b-bed'];
const KINDS = ['core', 'node', 'lab', 'platform', 'district'] as const;
const VARIANTS = ['plain', 'own', 'joint', 'name'] as const;
const symbolPairs: Pair[] = KINDS.flatMap((kind) =>
  VARIANTS.flatMap((variant) => {
    const shapes = symbolOf(kind, variant);
    const colours = new Set(
      shapes.flatMap(({ fill, stroke }) => [fill ?? [], stroke ?? []].flat()),
    );
    return [...colours]
      .filter((token) => token !== 'halo' && token !== 'core-in')
      .flatMap((front) =>
        (['halo', ...LAND] as const).map((back): Pair => [front, back, `${kind} ${variant}`]),
      );
  }),
);

/** Sea, shores, rivers and the neighbours' borders are the ground: nothing is known by them alone. */
const QUIET = [
  'shoreWide',
  'shore',
  'coast',
  'neighbour',
  'glow',
  'riverMain',
  'river',
  'cityCoast',
];
const linePairs: Pair[] = [
  ...Object.entries(groundPen('city'))
    .filter(([name]) => !QUIET.includes(name))
    .map(([name, { token }]): Pair => [token, 'land', `line ${name}`]),
  [DOT.town.fill, 'land', 'town'],
  [DOT.station.stroke, 'land', 'station'],
  ...[0, 1].flatMap((index): Pair[] => {
    const ribbon = { id: '', index, place: {} as never, shown: true, strength: 'plain' } as const;
    const { casing, bed, line, inner } = beltPen(ribbon, { level: 'city', elder: false });
    return [
      [casing.token, 'land', `casing of belt ${index}`],
      [line.token, bed.token, `line of belt ${index}`],
      ...(inner ? [[inner.token, line.token, `gap in the line of belt ${index}`] as const] : []),
    ];
  }),
];

/** The pairs that have less than they need, told with what they have. */
function failing(pairs: readonly Pair[], shade: Shade, least: number): string[] {
  const palette = PALETTE[shade];
  const found = pairs.flatMap(([front, back, where]) => {
    const has = contrast(palette[front], palette[back]);
    return has < least ? [`${front} on ${back}: ${has.toFixed(2)} (${where})`] : [];
  });
  return [...new Set(found)].sort();
}

test('the style sheets are read whole', () => {
  const fronts = (pairs: readonly Pair[]) => new Set(pairs.map(([front]) => front));
  expect([...fronts(wordPairs)].sort()).toEqual(
    expect.arrayContaining([
      'accent',
      'ink',
      'ink-2',
      'ink-3',
      'node',
      'on-accent',
      'panel',
      'warn',
    ]),
  );
  expect([...fronts(namePairs)]).toEqual(
    expect.arrayContaining(['belt-a', 'belt-b', 'core', 'ghost', 'ink', 'lab', 'water-ink']),
  );
  // Whatever colours words in any rule is in some pair.
  const used = rules.filter((rule) => !isDrawn(rule)).flatMap(wordsOf);
  expect([...new Set(used)].filter((token) => !fronts(wordPairs).has(token))).toEqual([]);
  expect(wordPairs.length).toBeGreaterThan(300);
});

describe.each(SHADES)('in %s', (shade) => {
  test('words can be read on what they stand on', () => {
    const least = isElder(shade) ? 7 : 4.5;
    expect(failing([...wordPairs, ...namePairs], shade, least)).toEqual([]);
  });

  test('symbols, lines and the edges of fields can be seen', () => {
    const least = isElder(shade) ? 4.5 : 3;
    expect(failing(edgePairs, shade, least)).toEqual([]);
    expect(failing([...symbolPairs, ...linePairs], shade, 3)).toEqual([]);
  });
});

/** What is seen through, and holds no words. */
const WORDLESS = ['.twin-base', '.maplibregl-boxzoom', '.pointer-spot::before', '.error-area'];

test('words are never faded, and hardly anything is seen through their ground', () => {
  const through = rules.flatMap(({ selector, declarations }) => {
    const opacity = Number(declarations.get('opacity') ?? 1);
    const isWordless =
      WORDLESS.some((each) => selector.includes(each)) || selector.includes(':disabled');
    return opacity > 0 && opacity < 1 && !isWordless ? [{ selector, opacity }] : [];
  });
  expect(through.map(({ selector }) => selector).sort()).toEqual([
    '.data-drop',
    '.data-map-legend.is-told',
    '.stage-credits',
  ]);
  for (const shade of SHADES) {
    const palette = PALETTE[shade];
    for (const { selector, opacity } of through) {
      const [ink, ground] = selector === '.data-drop' ? ['ink', 'accent-soft'] : ['ink-2', 'panel'];
      for (const behind of Object.values(palette)) {
        const over = (token: string) => blend(palette[token as Token], behind, opacity);
        const has = contrast(over(ink ?? ''), over(ground ?? ''));
        expect(has, `${selector} over ${behind}`).toBeGreaterThanOrEqual(isElder(shade) ? 7 : 4.5);
      }
    }
  }
});

test('paper is always light, and white enough for all that is written on it', () => {
  const onPaper = rules.filter(({ file }) =>
    ['brief.css', 'paper.css', 'figure.css'].includes(file),
  );
  const pairs = onPaper.flatMap((rule) =>
    wordsOf(rule).map((front): Pair => [front, 'panel', rule.selector]),
  );
  expect(PALETTE.light.panel).toBe('#FFFFFF');
  expect(pairs.length).toBeGreaterThan(3);
  expect(failing(pairs, 'light', 4.5)).toEqual([]);
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#FFFFFF')).toBe(21);
  expect(contrast('#FFFFFF', '#767676')).toBeCloseTo(4.54, 2);
  expect(contrast('#0000FF', '#0000FF')).toBe(1);
});
