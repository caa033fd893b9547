import type { Kind } from '../../../../src/city/types';

/** The same plain look on every page: colours, and sizes in pixels. */
export const COLOUR = {
  outside: '#E9E9E4',
  sea: '#D3E3EA',
  land: '#FCFBF8',
  neighbourLine: '#C3C9CB',
  border: '#8C9399',
  outline: '#5B6670',
  river: '#8DBACB',
  text: '#15202B',
  halo: '#FFFFFF',
} as const;

export const WIDTH = { neighbour: 0.8, border: 0.8, outline: 1.3, river: 1.5, belt: 8 } as const;

/** Belts take turns. */
export const BELTS = ['#F0A860', '#5DB5AC'] as const;

/** The colour and the radius of a kind's symbol. */
export const SYMBOL: Readonly<Record<Kind, { colour: string; radius: number }>> = {
  core: { colour: '#A8122F', radius: 11 },
  lab: { colour: '#6B2FA3', radius: 7 },
  node: { colour: '#20395C', radius: 6 },
  platform: { colour: '#4A5661', radius: 5 },
  belt: { colour: '#A8480A', radius: 0 },
  district: { colour: '#5D6974', radius: 0 },
};

export const RIM = 1.5;

/** Text size in pixels. */
export const TEXT = 13;

/** Only these have their name beside them. */
export const isNamed = (kind: Kind): boolean => kind === 'core' || kind === 'lab';

/** Room around the city in pixels, as the app leaves it. */
export const PADDING = { top: 26, right: 150, bottom: 26, left: 26 } as const;
