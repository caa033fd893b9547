import type { Translate } from '../i18n/messages';
import type { PaperWords } from '../svg/PaperMarks';

/** What scale and north of a printed map say in the reader's language. */
export const paperWords = (t: Translate): PaperWords => ({
  north: t('paper.north'),
  lengthOf: (metres) =>
    metres >= 1000
      ? `${t.number(metres / 1000)} ${t('unit.km')}`
      : `${t.number(metres)} ${t('unit.m')}`,
});
