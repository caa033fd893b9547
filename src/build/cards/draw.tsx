import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../city/language';
import { Card, type CardProps } from './Card';
import { FAMILY } from './font';
import { encodePng } from './png';
import { cardSheet } from './sheet';

let ready: Promise<void> | null = null;

/** Loads what draws; once for the whole program. */
export function prepare(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  ready ??= initWasm(readFileSync(file));
  return ready;
}

/** The drawing of a card, with its colours in it. */
export function cardSvg(props: CardProps): string {
  return renderToString(<Card {...props} />).replace('>', `><style>${cardSheet()}</style>`);
}

/** A drawing as PNG, in the given fonts. */
export function drawCard(svg: string, fonts: Uint8Array[], language: Language): Uint8Array {
  const resvg = new Resvg(svg, {
    font: { fontBuffers: fonts, defaultFontFamily: FAMILY[language], loadSystemFonts: false },
  });
  const image = resvg.render();
  const { width, height, pixels } = image;
  const png = encodePng({ width, height, data: pixels });
  image.free();
  resvg.free();
  return png;
}
