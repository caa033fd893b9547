import type { Viewport } from '../scene/projection';
import { withDensity } from './density';

/** What of an element's look a drawing of its own has to carry. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'text-rendering',
] as const;

/**
 * A drawing of the page as a file of its own: how everything looks stands in it as attributes, and
 * nothing is fetched from elsewhere. `size` is how large it says it is, in pixels.
 */
export function standalone(svg: SVGSVGElement, size: Viewport): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg, copy].map((root) => [root, ...root.querySelectorAll('*')]);
  from?.forEach((element, index) => {
    const target = to?.[index];
    if (!target) return;
    const style = getComputedStyle(element);
    for (const property of PROPERTIES) {
      const value = style.getPropertyValue(property);
      if (value) target.setAttribute(property, value);
    }
    target.removeAttribute('class');
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  // Whole dots are not quite of the sheet's shape: rather stretched by less than one than with an edge.
  copy.setAttribute('preserveAspectRatio', 'none');
  copy.setAttribute('width', String(size.width));
  copy.setAttribute('height', String(size.height));
  return new XMLSerializer().serializeToString(copy);
}

/** Thrown where a picture is too large for this device. */
export class TooLargeError extends Error {}

/** Throws where `signal` says that nobody wants it any more. */
export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new DOMException('stopped', 'AbortError');
}

/** The picture is drawn in so many bands: between them it can be stopped, and tells how far it is. */
const BANDS = 12;

const nextFrame = () => new Promise((resolve) => setTimeout(resolve));

function decode(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  return new Promise<HTMLImageElement>((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new TooLargeError('the drawing was not decoded'));
    image.src = address;
  }).finally(() => URL.revokeObjectURL(address));
}

interface RasterOptions {
  /** Of the picture, in pixels. */
  size: Viewport;
  /** Dots in an inch, which the picture tells of itself. */
  perInch: number;
  signal: AbortSignal;
  /** Told how much is done, from 0 to 1. */
  onProgress(done: number): void;
}

/**
 * A drawing as PNG.
 * @param svg a file of its own, as large as `size`
 * @throws TooLargeError where the device has no room for it; an AbortError where it is stopped.
 */
export async function toPng(svg: string, options: RasterOptions): Promise<Blob> {
  const { size, perInch, signal, onProgress } = options;
  const image = await decode(svg);
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  try {
    const context = canvas.getContext('2d');
    if (!context) throw new TooLargeError('no canvas of this size');
    for (let band = 0; band < BANDS; band++) {
      throwIfStopped(signal);
      onProgress(band / (BANDS + 1));
      await nextFrame();
      const top = Math.floor((size.height * band) / BANDS);
      const bottom = Math.floor((size.height * (band + 1)) / BANDS);
      context.save();
      context.beginPath();
      context.rect(0, top, size.width, bottom - top);
      context.clip();
      context.drawImage(image, 0, 0, size.width, size.height);
      context.restore();
    }
    // A canvas beyond the limit stays empty without a word: the paper is white everywhere.
    const [, , , alpha] = context.getImageData(size.width >> 1, size.height - 4, 1, 1).data;
    if (alpha !== 255) throw new TooLargeError('the canvas stayed empty');
    onProgress(BANDS / (BANDS + 1));
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    throwIfStopped(signal);
    if (!png) throw new TooLargeError('the canvas gave no picture');
    return withDensity(png, perInch);
  } catch (error) {
    if (signal.aborted || error instanceof TooLargeError) throw error;
    throw new TooLargeError('the canvas failed', { cause: error });
  } finally {
    // Frees the memory at once: some devices have little of it for canvases.
    canvas.width = 0;
    canvas.height = 0;
  }
}
