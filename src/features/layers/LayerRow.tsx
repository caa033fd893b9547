import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Place } from '../../city/city';
import { mapName } from '../../scene/labels/name';
import type { LegendItem } from '../../scene/legend';
import { switchLayer } from '../../state/transitions';
import { Icon } from '../../ui/Icon';
import { useMap } from '../context';
import { LayerIcon } from './LayerIcon';

/** Shows places as a list. */
export type ListOf = (places: readonly Place[]) => ComponentChildren;

/** What a layer is called, and what is in it, in a line each. */
export function useWords({ kind, place }: LegendItem): { name: string; sub: string } {
  const { t, words } = useMap();
  if (kind === 'belt') {
    // The plan names the road or river it follows in brackets behind its name.
    const line = place ? /[（(](.+)[）)]/.exec(words(place.name))?.[1] : undefined;
    return { name: place ? mapName(place, t.language).line : '', sub: line ?? '' };
  }
  if (kind === 'core') return { name: t('layers.core'), sub: place ? words(place.name) : '' };
  return { name: t(`layers.${kind}`), sub: t(`layers.sub.${kind}`) };
}

/** One layer: its switch, its symbol, its name, how many places; and these as a list to open. */
export function LayerRow({ item, listOf }: { item: LegendItem; listOf: ListOf }) {
  const { store, t } = useMap();
  const isOpen = useSignal(false);
  const { layer, shown, places } = item;
  const { name, sub } = useWords(item);
  const list = `layer-${layer}`;
  return (
    <li class="layer">
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
          <span class="layer-name">
            {name}
            <small>{sub}</small>
          </span>
        </label>
        {item.kind !== 'town' && item.kind !== 'railway' && (
          <button
            type="button"
            class="layer-open"
            aria-expanded={isOpen.value}
            aria-controls={list}
            aria-label={t('layers.open', { name, count: places.length })}
            disabled={places.length === 0}
            onClick={() => {
              isOpen.value = !isOpen.value;
            }}
          >
            <span>{places.length}</span>
            <Icon name="chevron" />
          </button>
        )}
      </div>
      <div id={list} hidden={!isOpen.value}>
        {isOpen.value && listOf(places)}
      </div>
    </li>
  );
}
