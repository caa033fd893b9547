import type { Feature } from 'geojson';
import { middleOf } from '../../scene/data-index';
import { textOf } from '../../scene/data-style';
import { projector } from '../../scene/projection';
import type { DataLayer } from '../../state/work';
import { Icon } from '../../ui/Icon';
import { type Stage, useMap } from '../context';
import { selection } from './selection';

/** So many attributes are told on the map; the table has them all. */
const MOST_TOLD = 30;
/** In pixels; the height is that which the card is given at most. */
const CARD = { width: 264, height: 232, away: 18 };
const EDGE = 8;

interface FeatureCardProps {
  stage: Stage;
  layer: DataLayer;
  feature: Feature;
}

/** Where the card stands: beside the feature, within what is not covered. */
function usePlace({ stage, feature }: FeatureCardProps): { left: string; top: string } | null {
  const { covered } = useMap();
  const { live, viewport } = stage;
  const at = middleOf(feature.geometry);
  if (!live.value || !viewport.value || !at) return null;
  const { width, height } = viewport.value;
  const { x, y } = projector(live.value, viewport.value)(at);
  const free = covered.value;
  const right = width - free.right - CARD.width - EDGE;
  const left = x + CARD.away > right ? x - CARD.away - CARD.width : x + CARD.away;
  const bottom = height - free.bottom - CARD.height - EDGE;
  const within = (value: number, from: number, to: number) => Math.max(from, Math.min(to, value));
  return {
    left: `${Math.round(within(left, free.left + EDGE, right))}px`,
    top: `${Math.round(within(y - CARD.height / 2, free.top + EDGE, bottom))}px`,
  };
}

/** What a feature of the data says of itself. */
export function FeatureCard(props: FeatureCardProps) {
  const { t } = useMap();
  const { layer, feature } = props;
  const place = usePlace(props);
  if (!place) return null;
  const { columns, style, data, name } = layer;
  const own = style.label && textOf(feature.properties?.[style.label]);
  const close = () => {
    selection.value = null;
  };
  return (
    <section
      class="data-card"
      style={place}
      aria-label={t('data.card')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // A tool beneath would give up what it has in hand.
        event.preventDefault();
        close();
      }}
    >
      <header>
        <p>
          <b>{own || t('data.card.row', { row: data.features.indexOf(feature) + 1 })}</b>
          <small>{name}</small>
        </p>
        <button type="button" aria-label={t('data.card.close')} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <dl>
        {columns.slice(0, MOST_TOLD).map((column) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>{textOf(feature.properties?.[column])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
