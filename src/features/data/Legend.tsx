import { dataLegend, formOf, sizeLegend, unsizedCount } from '../../scene/data-classes';
import type { Form } from '../../scene/data-style';
import type { DataLayer } from '../../state/work';
import { DataSymbol } from '../../svg/DataSymbol';
import { classText, sizeText } from '../classText';
import { useMap } from '../context';

/** A patch of a colour, as what has it is drawn. */
export const Swatch = ({ colour, form }: { colour: string; form: Form }) => (
  <svg class="data-swatch" viewBox="0 0 18 18" width="16" height="16" aria-hidden="true">
    <DataSymbol colour={colour} form={form} />
  </svg>
);

/** How large points are by a column, as a row of rings. */
export function SizeScale({ layer }: { layer: DataLayer }) {
  const { t } = useMap();
  const { size } = layer.style;
  const items = sizeLegend(layer);
  const count = unsizedCount(layer);
  if (size.kind === 'one' || items.length === 0) return null;
  return (
    <>
      <p class="details-note">{t('data.legend.size', { column: size.column })}</p>
      <ul class="data-sizes">
        {items.map(({ radius, number }) => (
          <li key={number}>
            <svg width={2 * radius + 2} height={2 * radius + 2} aria-hidden="true">
              <circle
                cx={radius + 1}
                cy={radius + 1}
                r={radius}
                class="fill-ink-2 stroke-ink-2"
                fill-opacity="0.25"
              />
            </svg>
            {sizeText(t, number)}
          </li>
        ))}
        {count > 0 && <li>{t('data.legend.noSize', { count })}</li>}
      </ul>
    </>
  );
}

/** What the colours of a layer stand for, and how many features have each. */
export function Legend({ layer }: { layer: DataLayer }) {
  const { t } = useMap();
  const { colour } = layer.style;
  return (
    <>
      {colour.kind !== 'one' && <p class="details-note">{colour.column}</p>}
      <ul class="data-legend">
        {dataLegend(layer).map((item, index) => (
          <li key={index}>
            <Swatch colour={item.colour} form={formOf(layer.data)} />
            <span>
              {item.kind === 'all' ? t('data.legend.all') : classText(t, item, layer.name)}
            </span>
            <span class="details-end">{t.number(item.count)}</span>
          </li>
        ))}
      </ul>
      <SizeScale layer={layer} />
    </>
  );
}
