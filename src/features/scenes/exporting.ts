import type { Site } from '../../city/site';
import { translator } from '../../i18n/messages';
import { parseLink } from '../../state/fullLink';
import { throwIfStopped } from '../../svg/drawing';
import type { Words } from '../context';
import { figureSources } from '../figureSheet';
import { type ArchiveFile, toZip } from './archive';
import { type Edition, figurePng, figureSvg, type Making, slidePicture } from './pictures';
import { pictureSize, type Slide, toSlides } from './slides';
import type { Step } from './steps';
import { viewLink } from './view';

export type ExportFormat = 'pptx' | 'png' | 'svg';

interface ExportOptions extends Making {
  words: Words;
  site: Site;
  work: Edition['work'];
  /** The whole address of a view; empty where others cannot open it. */
  addressOf(link: string): string;
}

/** Lets the page draw and answer between two steps. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

async function slides(
  steps: readonly Step[],
  edition: Edition,
  { addressOf, ...making }: ExportOptions,
): Promise<Blob> {
  const { t, site, city, language } = edition;
  const told: Slide[] = [];
  for (const [index, step] of steps.entries()) {
    const { title, text, link } = step;
    const onProgress = (done: number) => making.onProgress((index + done) / steps.length);
    const picture = await slidePicture(step, edition, pictureSize(text), {
      ...making,
      onProgress,
    });
    const { state, camera } = parseLink(link, city);
    const spoken = viewLink({ ...state, language }, camera, city);
    const address = addressOf(spoken);
    const notes = address && t('scenes.openView', { address });
    told.push({ title, text, picture, notes });
  }
  return toSlides({
    title: site.title[language],
    subtitle: t('site.motto'),
    sources: figureSources(city, { t, site }),
    language,
    slides: told,
  });
}

async function figures(
  steps: readonly Step[],
  edition: Edition,
  ending: 'png' | 'svg',
  making: Making,
): Promise<Blob> {
  const files: ArchiveFile[] = [];
  for (const [index, step] of steps.entries()) {
    await pause();
    throwIfStopped(making.signal);
    const onProgress = (done: number) => making.onProgress((index + done) / steps.length);
    onProgress(0);
    const content =
      ending === 'svg'
        ? figureSvg(step, edition)
        : await figurePng(step, edition, { ...making, onProgress });
    files.push({ title: step.title, content });
  }
  return toZip(files, ending);
}

/**
 * Steps as slides or as an archive of figures.
 * @throws TooLargeError where the device has no room for a picture; an AbortError where it is
 * stopped.
 */
export async function exportScenes(
  steps: readonly Step[],
  format: ExportFormat,
  options: ExportOptions,
): Promise<Blob> {
  const { words, site, work, signal } = options;
  const { city, ground, language, messages } = words;
  const edition = { city, ground, language, site, work, t: translator(language, messages) };
  const made =
    format === 'pptx'
      ? await slides(steps, edition, options)
      : await figures(steps, edition, format, options);
  throwIfStopped(signal);
  return made;
}
