import { render } from 'preact';
import type { Site } from '../../city/site';
import type { Translate } from '../../i18n/messages';
import { levelOf } from '../../scene/level';
import { dots, millimetres } from '../../scene/paper';
import type { Viewport } from '../../scene/projection';
import { parseLink } from '../../state/fullLink';
import type { Work } from '../../state/work';
import { DrawingsPicture } from '../../svg/DrawingsPicture';
import { standalone, toPng } from '../../svg/drawing';
import { FigurePicture, figureMap } from '../../svg/FigurePicture';
import type { Words } from '../context';
import { DrawingsNotes } from '../DrawingsNotes';
import { figureDataLegend, figureLegend } from '../figureLegend';
import { figureSources, figureSubtitle, screenSize, sheetCamera } from '../figureSheet';
import { paperWords } from '../paperWords';
import type { Step } from './steps';

/** In what language figures speak, and what of the site stands on them. */
export interface Edition extends Pick<Words, 'city' | 'ground' | 'language'> {
  t: Translate;
  site: Site;
  /** What lies on the map beside the plan. */
  work: Pick<Work, 'data' | 'drawings'>;
}

/** A sheet that shows a view as the figure page would: alone, or `isBare` for a page that says the rest. */
function Sheet({ step, edition, sheet, isBare }: SheetProps) {
  const { city, ground, language, t, site, work } = edition;
  const { state: linked, camera: own } = parseLink(step.link, city);
  const state = { ...linked, language };
  const sources = isBare ? [] : figureSources(city, { t, site });
  const cameraOn = (map: Viewport) => sheetCamera(own, city, map, screenSize(), language);
  const estimate = cameraOn(figureMap(sheet, [], sources.length, isBare));
  const legend = [
    ...figureLegend(city, state, levelOf(estimate), t),
    ...figureDataLegend(work.data, t),
  ];
  const { width, height } = figureMap(sheet, legend, sources.length, isBare);
  const camera = cameraOn({ width, height });
  const drawn = { drawings: work.drawings, camera, viewport: { width, height } };
  return (
    <svg
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      lang={language}
      role="img"
      aria-label={step.title}
    >
      <FigurePicture
        city={city}
        ground={ground}
        state={state}
        camera={camera}
        data={work.data}
        sheet={sheet}
        title={step.title}
        subtitle={figureSubtitle(city, state, t)}
        legend={legend}
        sources={sources}
        words={paperWords(t)}
        isBare={isBare}
      >
        <DrawingsPicture {...drawn} />
        <DrawingsNotes t={t} {...drawn} />
      </FigurePicture>
    </svg>
  );
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

/** Of a sheet for a slide: finer than paper, for all names of nodes find room. */
const PIXELS_PER_INCH = 120;
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
