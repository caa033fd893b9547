import type { Viewport } from './projection';

/** Sizes of paper in millimetres, landscape (ISO 216; 16:9 as slides are, 13⅓ by 7½ inches). */
const SIZES_MM = {
  a4: [297, 210],
  a3: [420, 297],
  '16x9': [338.667, 190.5],
} as const;

export type PaperSize = keyof typeof SIZES_MM;

const INCH_MM = 25.4;
/** CSS pixels in an inch. */
const PIXELS_PER_INCH = 96;

/** Width and height of a sheet in millimetres. */
export function millimetres(size: PaperSize, orientation: 'landscape' | 'portrait'): Viewport {
  const [long, short] = SIZES_MM[size];
  return orientation === 'landscape'
    ? { width: long, height: short }
    : { width: short, height: long };
}

/** The same at some dots in an inch, whole; CSS pixels where left out. */
export function dots({ width, height }: Viewport, perInch = PIXELS_PER_INCH): Viewport {
  const of = (length: number) => Math.round((length / INCH_MM) * perInch);
  return { width: of(width), height: of(height) };
}
