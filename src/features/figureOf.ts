import type { Translate } from '../i18n/messages';
import { measuredOf } from '../scene/drawings';
import type { Drawing } from '../state/work';
import { writeArea, writeLength } from './units';

/** The measure by which something measured is known; '' of a mark. */
export function figureOf(t: Translate, drawing: Drawing): string {
  const { kind, radius_m = 0 } = drawing.properties;
  if (kind === 'circle') return writeLength(t, radius_m);
  if (kind === 'surface') return writeArea(t, measuredOf(drawing).area_m2);
  return kind === 'distance' ? writeLength(t, measuredOf(drawing).length_m) : '';
}
