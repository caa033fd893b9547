import type { LegendItem } from '../../scene/legend';
import { hideLayers, setOpacity } from '../../state/moreTransitions';
import { layersOf } from '../../state/state';
import { switchLayer } from '../../state/transitions';
import { useMap } from '../context';
import { LayerIcon } from './LayerIcon';
import { useWords } from './LayerRow';

interface TunedLayerProps {
  item: LegendItem;
  /** Its place among its like, from 0, and how many they are; null where they have no order. */
  rank: { index: number; count: number } | null;
  /** Moves it over or under the next of its like. */
  onMove(isForward: boolean): void;
}

/** Ids of the buttons that move a layer, so that they keep the focus when it has moved. */
export const moveId = (layer: string, isForward: boolean): string =>
  `move-${layer}-${isForward ? 'forward' : 'back'}`;

/** One layer: whether it is shown, alone, how opaque, and over which others. */
export function TunedLayer({ item, rank, onMove }: TunedLayerProps) {
  const { store, t } = useMap();
  const { layer, shown, opacity } = item;
  const { name } = useWords(item);
  const all = layersOf(store.city.value);
  const isAlone = shown && store.state.value.hidden.length === all.length - 1;
  const percent = Math.round(opacity * 100);
  return (
    <li class="tuned">
      <div class="layer-row">
        <label>
          <input
            type="checkbox"
            checked={shown}
            onChange={({ currentTarget }) =>
              store.change(switchLayer, layer, currentTarget.checked)
            }
          />
          <LayerIcon item={item} />
          <span class="layer-name">{name}</span>
        </label>
        <button
          type="button"
          class="tuned-button"
          aria-pressed={isAlone}
          aria-label={t('layersPanel.soloOf', { name })}
          onClick={() =>
            store.change(hideLayers, isAlone ? [] : all.filter((each) => each !== layer))
          }
        >
          {t('layersPanel.solo')}
        </button>
      </div>
      <div class="tuned-row">
        <input
          type="range"
          min="0"
          max="100"
          step="10"
          value={percent}
          aria-label={t('layersPanel.opacityOf', { name })}
          aria-valuetext={t('layersPanel.percent', { percent })}
          onInput={({ currentTarget }) =>
            store.change(setOpacity, layer, Number(currentTarget.value))
          }
        />
        <span class="tuned-percent" aria-hidden="true">
          {t('layersPanel.percent', { percent })}
        </span>
        {rank &&
          [true, false].map((isForward) => (
            <button
              key={String(isForward)}
              id={moveId(layer, isForward)}
              type="button"
              class="tuned-button"
              aria-disabled={rank.index === (isForward ? 0 : rank.count - 1)}
              aria-label={t(isForward ? 'layersPanel.forwardOf' : 'layersPanel.backOf', { name })}
              onClick={() => onMove(isForward)}
            >
              {t(isForward ? 'layersPanel.forward' : 'layersPanel.back')}
            </button>
          ))}
      </div>
    </li>
  );
}
