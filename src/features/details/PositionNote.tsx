import type { Place } from '../../city/city';
import { POINT_KINDS } from '../../city/queries';
import { useMap } from '../context';
import { Group } from './Group';

/** How well the position is known and from where; of areas and belts, how they are drawn. */
export function PositionNote({ place }: { place: Place }) {
  const { t, words } = useMap();
  const { precision, error_m, source } = place.position;
  const isPoint = POINT_KINDS.includes(place.kind);
  return (
    <Group title={t(isPoint ? 'details.position' : 'details.drawn')}>
      {(isPoint || error_m !== null) && (
        <p class="details-position">
          {isPoint && (
            <span class={precision === 'site' ? 'details-tag' : 'details-tag warn'}>
              {t(`precision.${precision}`)}
            </span>
          )}
          {error_m !== null && <span>{t('details.error', { distance: error_m / 1000 })}</span>}
        </p>
      )}
      <p class="details-small">{words(source)}</p>
      {place.districtBasis === 'inferred' && place.districtNote && (
        <p class="details-small">
          <span class="details-tag warn">{t('details.inferred')}</span> {words(place.districtNote)}
        </p>
      )}
    </Group>
  );
}
