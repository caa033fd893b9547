import type { Translate } from '../i18n/messages';
import type { MeasureWords } from '../scene/notes';
import { writeArea, writeLength } from './units';

/** Measures in the chosen units. */
export const measureWords = (t: Translate): MeasureWords => ({
  lengthOf: (metres) => writeLength(t, metres),
  areaOf: (squareMetres) => writeArea(t, squareMetres),
  radiusOf: (metres) => t('measure.radiusIs', { length: writeLength(t, metres) }),
});
