import { render } from 'preact';
import type { Language } from '../../city/language';
import { dots, millimetres } from '../../scene/paper';
import type { Viewport } from '../../scene/projection';
import { parseLink } from '../../state/fullLink';
import { standalone, toPng } from '../../svg/drawing';
import { screenSize } from '../figureSheet';
import { type Edition as SheetEdition, ViewSheet } from '../MapSheet';
import { withData } from '../ownWork';
import type { Step } from './steps';

/** A sheet that shows a view as the figure page would: alone, or `isBare` for a page that says the rest. */
function Sheet({ step, edition, sheet, isBare }: SheetProps) {
  const { city, language } = edition;
  const { state, camera } = parseLink(step.link, city);
  return (
    <ViewSheet
      {...{ sheet, isBare, title: step.title }}
      edition={step.data ? { ...edition, work: withData(edition.work, step.data) } : edition}
      state={{ ...state, language }}
      own={camera}
      screen={step.size ?? screenSize()}
    />
  );
}

/** And in which language. */
export interface Edition extends SheetEdition {
  language: Language;
}

interface SheetProps {
  step: Step;
  edition: Edition;
  /** In CSS pixels. */
  sheet: Viewport;
  isBare: boolean;
}

/** Draws a sheet as a file of its own that says it is `size` large, in pixels. */
function drawSheet(props: SheetProps, size: Viewport): string {
  // How things look is read from the page: there it stands for a moment, out of sight.
  const host = document.createElement('div');
  host.className = 'paper scenes-drawing';
  host.lang = props.edition.language;
  host.setAttribute('aria-hidden', 'true');
  document.body.append(host);
  try {
    render(<Sheet {...props} />, host);
    const drawing = host.querySelector('svg');
    if (!drawing) throw new Error('the sheet was not drawn');
    return standalone(drawing, size);
  } finally {
    render(null, host);
    host.remove();
  }
}

/** How a picture is made: dots in an inch, what stops it, and who is told how much is done, from 0 to 1. */
export interface Making {
  perInch: number;
  signal: AbortSignal;
  onProgress(done: number): void;
}

/** Of a sheet for a slide: coarser than paper, for names are read from the far end of a room. */
const PIXELS_PER_INCH = 84;
const INCH_MM = 25.4;

/** A map with its legend for a slide, as PNG; `inches` is how large it is there. */
export function slidePicture(
  step: Step,
  edition: Edition,
  inches: Viewport,
  making: Making,
): Promise<Blob> {
  const paper = { width: inches.width * INCH_MM, height: inches.height * INCH_MM };
  const size = dots(paper, making.perInch);
  const sheet = dots(paper, PIXELS_PER_INCH);
  return toPng(drawSheet({ step, edition, sheet, isBare: true }, size), { size, ...making });
}

const PAPER = millimetres('16x9', 'landscape');

/** A figure of a view, a sheet of 16:9, as SVG. */
export const figureSvg = (step: Step, edition: Edition, size = dots(PAPER)): string =>
  drawSheet({ step, edition, sheet: dots(PAPER), isBare: false }, size);

/** The same as PNG. */
export function figurePng(step: Step, edition: Edition, making: Making): Promise<Blob> {
  const size = dots(PAPER, making.perInch);
  return toPng(figureSvg(step, edition, size), { size, ...making });
}
