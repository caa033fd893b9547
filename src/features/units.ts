import { signal } from '@preact/signals';
import type { Translate } from '../i18n/messages';

/** In metres. */
export const LENGTHS = { km: 1000, m: 1 } as const;
/** In square metres; fifteen mu (亩) are a hectare. */
const AREAS = { km2: 1e6, hectare: 1e4, mu: 2000 / 3 } as const;

export type LengthUnit = keyof typeof LENGTHS;
export type AreaUnit = keyof typeof AREAS;
export const LENGTH_UNITS = Object.keys(LENGTHS) as LengthUnit[];
export const AREA_UNITS = Object.keys(AREAS) as AreaUnit[];

/** In which units measures are written, until the page is left. */
export const lengthUnit = signal<LengthUnit>('km');
export const areaUnit = signal<AreaUnit>('km2');

/** A small field has this much less than a unit: more decimals nobody reads. */
const MOST_DECIMALS = 4;

/** How many decimals make four figures of a number, which is a tenth of a per mille and finer than a hand. */
export const decimalsOf = (value: number): number =>
  Math.max(0, Math.min(MOST_DECIMALS, 3 - Math.floor(Math.log10(value || 1))));

const write = (t: Translate, value: number, unit: string) =>
  `${t.number(Number(value.toFixed(decimalsOf(value))), decimalsOf(value))} ${unit}`;

/** Writes a length in metres in the chosen unit. */
export const writeLength = (t: Translate, metres: number): string =>
  write(t, metres / LENGTHS[lengthUnit.value], t(`measure.unit.${lengthUnit.value}`));

/** Writes an area in square metres in the chosen unit. */
export const writeArea = (t: Translate, squareMetres: number): string =>
  write(t, squareMetres / AREAS[areaUnit.value], t(`measure.unit.${areaUnit.value}`));
