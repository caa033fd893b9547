import { type DrawingsProps, DrawingsNotes as Notes } from '../svg/DrawingsPicture';
import { useMap } from './context';
import { writeArea, writeLength } from './units';

/** The words at what was drawn, and the measures in the chosen units. */
export function DrawingsNotes(props: DrawingsProps) {
  const { t } = useMap();
  return (
    <Notes
      {...props}
      lengthOf={(metres) => writeLength(t, metres)}
      areaOf={(squareMetres) => writeArea(t, squareMetres)}
      radiusOf={(metres) => t('measure.radiusIs', { length: writeLength(t, metres) })}
    />
  );
}
