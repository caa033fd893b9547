import type { BeltToken } from './belts';
import { contrast } from './contrast';

/**
 * Every colour of the map and its panels, one table for all surfaces: the build writes it into the
 * style sheet as custom properties, the map and the drawings read it here. Pairs in use reach
 * 4.5:1 as text and 3:1 as marks (WCAG 2.2), for elders 7:1 and 4.5:1; belts, kinds and core also
 * differ in shape or pattern.
 */
const COLOURS = {
  light: {
    panel: '#FFFFFF',
    'panel-2': '#F6F7F5',
    page: '#EEEFEC',
    line: '#E1E4E3',
    'line-2': '#C3C9CB',
    control: '#7B868F',
    ink: '#15202B',
    'ink-2': '#43505C',
    'ink-3': '#5D6974',
    sea: '#D3E3EA',
    'sea-1': '#C4D9E2',
    'sea-2': '#CBDEE6',
    'land-out': '#E9E9E4',
    land: '#FCFBF8',
    bound: '#8C9399',
    city: '#5B6670',
    coast: '#8FAFBC',
    river: '#8DBACB',
    'water-ink': '#2D637B',
    halo: '#FFFFFF',
    ghost: '#5B646C',
    core: '#A8122F',
    'core-soft': '#F8E4E6',
    'core-in': '#FFFFFF',
    'belt-a': '#A8480A',
    'belt-a-fill': '#F0A860',
    'belt-a-soft': '#FBEBDA',
    'belt-b': '#0A6A66',
    'belt-b-fill': '#5DB5AC',
    'belt-b-soft': '#DDF0ED',
    node: '#20395C',
    'node-soft': '#E6ECF4',
    lab: '#6B2FA3',
    'lab-soft': '#F0E7F8',
    platform: '#4A5661',
    'platform-soft': '#EDF0F2',
    district: '#5D6974',
    accent: '#12508F',
    'accent-soft': '#E5EEF7',
    'on-accent': '#FFFFFF',
    warn: '#7A4B00',
    'warn-soft': '#FFF4DC',
  },
  dark: {
    panel: '#161E26',
    'panel-2': '#1C252E',
    page: '#10171E',
    line: '#2B3640',
    'line-2': '#42505C',
    control: '#7F8E9B',
    ink: '#F1F4F6',
    'ink-2': '#C3CDD5',
    'ink-3': '#9CAAB5',
    sea: '#0E1A23',
    'sea-1': '#13232E',
    'sea-2': '#111F29',
    'land-out': '#18212A',
    land: '#26313B',
    bound: '#6E7A84',
    city: '#93A2AE',
    coast: '#3A5666',
    river: '#39677C',
    'water-ink': '#7FB4CB',
    halo: '#1B252E',
    ghost: '#97A5B0',
    core: '#F78D95',
    'core-soft': '#47262D',
    'core-in': '#2A1015',
    'belt-a': '#F5AE6A',
    'belt-a-fill': '#B8702E',
    'belt-a-soft': '#3D2C1C',
    'belt-b': '#69CFC2',
    'belt-b-fill': '#2D837B',
    'belt-b-soft': '#17352F',
    node: '#74A8EA',
    'node-soft': '#22344A',
    lab: '#F3D3FA',
    'lab-soft': '#372849',
    platform: '#C3CDD5',
    'platform-soft': '#2B3640',
    district: '#9CAAB5',
    accent: '#8FC1F5',
    'accent-soft': '#1F3449',
    'on-accent': '#0D1720',
    warn: '#F2C879',
    'warn-soft': '#3A2F17',
  },
} as const;

type Theme = keyof typeof COLOURS;
/** A theme, or the same for elders. */
export type Shade = Theme | `${Theme}-elder`;
type Colour = keyof (typeof COLOURS)['light'];

/** `amount` of `over` on `under`, both `#RRGGBB`: what a translucent colour looks like on an opaque one. */
export function blend(over: string, under: string, amount: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) => channel(over, at) * amount + channel(under, at) * (1 - amount))
    .map((value) => Math.round(value).toString(16).padStart(2, '0'))
    .join('')}`;
}

/** How much of a faded belt is left. */
const FADED_BELT = 0.42;

/** The opaque colours of a belt's ribbon, and those of a faded one. */
function ribbonColours(colours: Readonly<Record<Colour, string>>, belt: BeltToken) {
  const bed = blend(colours[`${belt}-fill`], colours.land, 0.36);
  const strong = {
    [`${belt}-casing`]: blend(colours[belt], colours.land, 0.8),
    [`${belt}-bed`]: bed,
    [`${belt}-pattern`]: blend(colours[belt], bed, 0.3),
    [`${belt}-line`]: colours[belt],
  };
  const faded = Object.entries(strong).map(([token, colour]) => [
    `${token}-faded`,
    blend(colour, colours.land, FADED_BELT),
  ]);
  return { ...strong, ...Object.fromEntries(faded) };
}

type RibbonPart = 'casing' | 'bed' | 'pattern' | 'line';
export type RibbonToken = `${BeltToken}-${RibbonPart}` | `${BeltToken}-${RibbonPart}-faded`;
export type Token = Colour | RibbonToken | 'city-coast' | 'accent-disc';
export type Palette = Readonly<Record<Token, string>>;

const complete = (colours: Readonly<Record<Colour, string>>): Palette =>
  ({
    ...colours,
    ...ribbonColours(colours, 'belt-a'),
    ...ribbonColours(colours, 'belt-b'),
    'city-coast': blend(colours.city, colours.sea, 0.62),
    'accent-disc': blend(colours.accent, colours.halo, 0.16),
  }) as Palette;

/** What words are written in and marks are drawn in. */
const WORDS = [
  'ink-2',
  'ink-3',
  'core',
  'belt-a',
  'belt-b',
  'node',
  'lab',
  'platform',
  'district',
  'accent',
  'warn',
  'ghost',
  'water-ink',
] as const satisfies readonly Colour[];

/** What any of them may stand on. */
const GROUNDS = [
  'panel',
  'panel-2',
  'page',
  'land',
  'land-out',
  'sea',
  'sea-1',
  'halo',
  'accent-soft',
  'core-soft',
  'node-soft',
  'lab-soft',
  'platform-soft',
  'warn-soft',
] as const satisfies readonly Colour[];

/** The same with just so much of the ink in words and edges as brings them to what elders need. */
function strengthened(colours: Readonly<Record<Colour, string>>): Record<Colour, string> {
  const strong = (token: Colour, least: number): [Colour, string] => {
    const mixed = (amount: number) => blend(colours.ink, colours[token], amount);
    const isEnough = (colour: string) =>
      GROUNDS.every((ground) => contrast(colour, colours[ground]) >= least);
    let amount = 0;
    while (amount < 1 && !isEnough(mixed(amount))) amount += 0.02;
    return [token, mixed(amount)];
  };
  const words = WORDS.map((token) => strong(token, 7));
  return { ...colours, ...Object.fromEntries([...words, strong('control', 4.5)]) };
}

export const PALETTE: Readonly<Record<Shade, Palette>> = {
  light: complete(COLOURS.light),
  dark: complete(COLOURS.dark),
  'light-elder': complete(strengthened(COLOURS.light)),
  'dark-elder': complete(strengthened(COLOURS.dark)),
};

/** Light by default, dark on a screen by the visitor's system or choice. */
const themed = (root: string, more: string, light: string, dark: string) => [
  `:root${root}${more}{${light}}`,
  `@media screen and (prefers-color-scheme:dark){:root${root}:not([data-theme=light]){${dark}}}`,
  `@media screen{:root${root}[data-theme=dark]{${dark}}}`,
];

const declarations = (palette: Palette, tokens: readonly Token[]) =>
  tokens.map((token) => `--${token}:${palette[token]}`).join(';');

/** The table as custom properties; paper is light. */
export function paletteCss(): string {
  const tokens = Object.keys(PALETTE.light) as Token[];
  const rules = (theme: Theme) => `color-scheme:${theme};${declarations(PALETTE[theme], tokens)}`;
  return [
    ...themed('', ',.paper', rules('light'), rules('dark')),
    // Inline styles are forbidden by the security policy: drawings are coloured by class.
    ...tokens.map(
      (token) => `.fill-${token}{fill:var(--${token})}.stroke-${token}{stroke:var(--${token})}`,
    ),
  ].join('\n');
}

/** What of the table is another for elders in either theme; paper stays as it is. */
export function elderPaletteCss(): string {
  const isChanged = (token: Token) =>
    PALETTE.light[token] !== PALETTE['light-elder'][token] ||
    PALETTE.dark[token] !== PALETTE['dark-elder'][token];
  const tokens = (Object.keys(PALETTE.light) as Token[]).filter(isChanged);
  const rules = (theme: Theme) => declarations(PALETTE[`${theme}-elder`], tokens);
  return themed('.is-elder', '', rules('light'), rules('dark')).join('\n');
}
