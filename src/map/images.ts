import type { Palette } from '../scene/palette';
import { type Shape, symbolOf, type Variant } from '../scene/symbols';

const KINDS = ['core', 'node', 'lab', 'platform', 'district'] as const;
const VARIANTS: readonly Variant[] = ['plain', 'own', 'joint', 'name'];

/** Half of the side of every image, in pixels at one per pixel. */
const HALF = 18;

/** Drawn at three per pixel: sharp when a selected symbol grows on a fine screen. */
export const PIXEL_RATIO = 3;

export const imageName = (kind: string, variant: Variant): string => `${kind}-${variant}`;

function drawSymbol(shapes: readonly Shape[], palette: Palette): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = HALF * 2 * PIXEL_RATIO;
  canvas.height = HALF * 2 * PIXEL_RATIO;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no 2D canvas');
  context.scale(PIXEL_RATIO, PIXEL_RATIO);
  context.translate(HALF, HALF);
  for (const { d, fill, stroke, width } of shapes) {
    const path = new Path2D(d);
    if (fill) {
      context.fillStyle = palette[fill];
      context.fill(path);
    }
    if (stroke && width) {
      context.strokeStyle = palette[stroke];
      context.lineWidth = width;
      context.stroke(path);
    }
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Every symbol in every variant, in the colours of one palette, by its name in the style. */
export function symbolImages(palette: Palette): Map<string, ImageData> {
  return new Map(
    KINDS.flatMap((kind) =>
      VARIANTS.map((variant) => [
        imageName(kind, variant),
        drawSymbol(symbolOf(kind, variant), palette),
      ]),
    ),
  );
}
