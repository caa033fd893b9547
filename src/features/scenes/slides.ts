import Presentation from 'pptxgenjs';
import type { Language } from '../../city/language';
import { PALETTE } from '../../scene/palette';
import type { Viewport } from '../../scene/projection';
import { fitText, LINE_SPACING } from './fit-text';

/** What one slide tells. */
export interface Slide {
  title: string;
  text: string;
  /** A map with its legend, of the size of `pictureSize`. */
  picture: Blob;
  /** What whoever tells it reads. */
  notes: string;
}

export interface Deck {
  title: string;
  subtitle: string;
  /** Lines at the foot of every slide. */
  sources: readonly string[];
  language: Language;
  slides: readonly Slide[];
}

/* In inches, as slides have them: 16:9 is 13⅓ by 7½. Letters in points. */
const POINTS = 72;
const EDGE = 0.5;
const WIDTH = 13.333 - 2 * EDGE;
const TITLE = { x: EDGE, y: 0.35, w: WIDTH, h: 0.8 };
const PICTURE = { x: EDGE, y: 1.25, w: 8.5, h: 5.4 };
const TEXT = { x: 9.25, y: 1.25, w: 13.333 - EDGE - 9.25, h: 5.4 };
const FOOT = { x: EDGE, y: 6.75, w: WIDTH - 0.8, h: 0.55 };
const COVER = {
  title: { x: 1, y: 2.3, w: 11.333, h: 1.2 },
  subtitle: { x: 1, y: 3.55, w: 11.333, h: 0.6 },
  foot: { x: 1, y: 5.9, w: 11.333, h: 0.9 },
};

const TITLE_SIZES = [28, 24, 20, 16] as const;
const TEXT_SIZES = [20, 18, 16, 14, 12, 11, 10, 9, 8] as const;

/** Faces that the offices of each language have; others put theirs in their place. */
const FACES: Record<Language, { face: string; tag: string }> = {
  'zh-Hans': { face: 'Microsoft YaHei', tag: 'zh-CN' },
  'zh-Hant': { face: 'Microsoft JhengHei', tag: 'zh-HK' },
  en: { face: 'Arial', tag: 'en-GB' },
};

/** How large the picture of a slide is, in inches: without a text beside it, it has the whole width. */
export const pictureSize = (text: string): Viewport => ({
  width: text ? PICTURE.w : WIDTH,
  height: PICTURE.h,
});

/** Characters that XML 1.0 cannot hold. */
const writable = (words: string) => words.replace(/[^\P{C}\n\u200c\u200d]/gu, '');

const hex = (token: keyof (typeof PALETTE)['light']) => PALETTE.light[token].slice(1);

function dataAddress(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(picture);
  });
}

const inPoints = ({ w, h }: { w: number; h: number }) => ({
  width: w * POINTS,
  height: h * POINTS,
});

/** Slides as a PowerPoint file (OOXML): a cover, then one for each step. */
export async function toSlides(deck: Deck): Promise<Blob> {
  const { face, tag } = FACES[deck.language];
  const file = new Presentation();
  file.layout = 'LAYOUT_WIDE';
  file.title = writable(deck.title);
  file.author = writable(deck.title);
  file.subject = writable(deck.subtitle);
  file.company = '';
  file.theme = { headFontFace: face, bodyFontFace: face };
  const words = { fontFace: face, lang: tag, margin: 0, color: hex('ink') };
  const quiet = { ...words, color: hex('ink-2') };

  // A title in its place is what outlines and screen readers know a slide by.
  file.defineSlideMaster({
    title: 'STEP',
    objects: [
      {
        placeholder: {
          options: { name: 'title', type: 'title', ...TITLE, ...words, bold: true, align: 'left' },
          text: '',
        },
      },
    ],
  });

  const cover = file.addSlide();
  cover.addShape('rect', { x: 1, y: 2, w: 0.9, h: 0.07, fill: { color: hex('core') } });
  cover.addText(writable(deck.title), {
    ...words,
    ...COVER.title,
    fontSize: fitText(deck.title, inPoints(COVER.title), [44, 36, 28]),
    bold: true,
    valign: 'top',
  });
  cover.addText(writable(deck.subtitle), {
    ...quiet,
    ...COVER.subtitle,
    fontSize: 22,
    valign: 'top',
  });
  cover.addText(writable(deck.sources.join('\n')), {
    ...quiet,
    ...COVER.foot,
    fontSize: 12,
    valign: 'bottom',
  });

  for (const [index, { title, text, picture, notes }] of deck.slides.entries()) {
    const slide = file.addSlide({ masterName: 'STEP' });
    const size = pictureSize(text);
    slide.addText(writable(title), {
      ...words,
      placeholder: 'title',
      fontSize: fitText(title, inPoints(TITLE), TITLE_SIZES),
      bold: true,
      align: 'left',
      valign: 'middle',
    });
    slide.addImage({
      data: await dataAddress(picture),
      x: PICTURE.x,
      y: PICTURE.y,
      w: size.width,
      h: size.height,
      altText: writable(title),
    });
    if (text) {
      slide.addText(writable(text), {
        ...words,
        ...TEXT,
        fontSize: fitText(text, inPoints(TEXT), TEXT_SIZES),
        lineSpacingMultiple: LINE_SPACING / 1.2,
        valign: 'top',
      });
    }
    slide.addText(writable(deck.sources.join('\n')), {
      ...quiet,
      ...FOOT,
      fontSize: 8,
      valign: 'bottom',
    });
    slide.addText(String(index + 1), {
      ...quiet,
      x: EDGE + WIDTH - 0.6,
      y: FOOT.y,
      w: 0.6,
      h: FOOT.h,
      fontSize: 11,
      align: 'right',
      valign: 'bottom',
    });
    slide.addNotes(writable(notes));
  }
  return (await file.write({ outputType: 'blob' })) as Blob;
}
