import { dataLegend } from '../../scene/data-classes';
import type { DataLayer } from '../../state/work';
import { classText } from '../classText';
import { useMap } from '../context';
import { hasPoints } from './layer';

/** A patch of a colour. */
export const Swatch = ({ colour, isPoint }: { colour: string; isPoint: boolean }) => (
  <svg class="data-swatch" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
    {isPoint ? (
      <circle cx="7" cy="7" r="5" fill={colour} class="stroke-ink-2" stroke-width="0.8" />
    ) : (
      <rect x="1" y="2" width="12" height="10" fill={colour} fill-opacity="0.6" stroke={colour} />
    )}
  </svg>
);

/** What the colours of a layer stand for, and how many features have each. */
export function Legend({ layer }: { layer: DataLayer }) {
  const { t } = useMap();
  const { colour, size } = layer.style;
  const isPoint = hasPoints(layer.data);
  return (
    <>
      {colour.kind !== 'one' && <p class="details-note">{colour.column}</p>}
      <ul class="data-legend">
        {dataLegend(layer).map((item, index) => (
          <li key={index}>
            <Swatch colour={item.colour} isPoint={isPoint} />
            <span>
              {item.kind === 'all' ? t('data.legend.all') : classText(t, item, layer.name)}
            </span>
            <span class="details-end">{t.number(item.count)}</span>
          </li>
        ))}
      </ul>
      {isPoint && size.kind === 'column' && (
        <p class="details-note">
          {t('data.legend.size', { column: size.column, most: t.number(size.domain[1]) })}
        </p>
      )}
    </>
  );
}
