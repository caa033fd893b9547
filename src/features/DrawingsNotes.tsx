import type { Translate } from '../i18n/messages';
import { type DrawingsProps, DrawingsNotes as Notes } from '../svg/DrawingsPicture';
import { writeArea, writeLength } from './units';

/** The words at what was drawn, and the measures in the chosen units. */
export function DrawingsNotes({ t, ...drawn }: DrawingsProps & { t: Translate }) {
  return (
    <Notes
      {...drawn}
      lengthOf={(metres) => writeLength(t, metres)}
      areaOf={(squareMetres) => writeArea(t, squareMetres)}
      radiusOf={(metres) => t('measure.radiusIs', { length: writeLength(t, metres) })}
    />
  );
}
