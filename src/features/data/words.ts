import type { DatumId } from '../../data/types';
import { zoneOf } from '../../data/zones';
import type { Translate } from '../../i18n/messages';

/** A datum in words; `name` is what the file calls one of its own. */
export function datumText(t: Translate, datum: DatumId, name: string | null = null): string {
  if (datum === 'WGS84' || datum === 'GCJ02' || datum === 'BD09') return t(`data.datum.${datum}`);
  const zone = zoneOf(datum);
  if (!zone) return t('data.datum.own', { name: name ?? datum.replace(/^PROJ:/, '') });
  const { epsg, width, meridian, prefix } = zone;
  return prefix === null
    ? t('data.datum.zone', { width, meridian, epsg: String(epsg) })
    : t('data.datum.numberedZone', { width, meridian, prefix, epsg: String(epsg) });
}
