import type { ComponentChildren } from 'preact';
import { legendOf } from '../../scene/legend';
import { offMap } from '../../scene/scene';
import { asText } from '../../state/state';
import { PlaceIcon } from '../../svg/PlaceIcon';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';
import { LayerRow, type ListOf } from './LayerRow';

interface LayersProps {
  /** The places of a layer, once it is opened. */
  listOf: ListOf;
  children?: ComponentChildren;
}

/** The layers with their symbols, counts and places: legend, switches and list in one. */
export function Layers({ listOf, children }: LayersProps) {
  const { store, t, adapt } = useMap();
  const city = store.city.value;
  const items = legendOf(city, store.state.value);
  const unmapped = offMap(city).length;
  return (
    <section class="panel-group layers" aria-labelledby="layers-title">
      <header class="panel-heading">
        <h2 id="layers-title">{t('layers.title')}</h2>
        <span>{t('layers.hint')}</span>
      </header>
      <ul>
        {items.map((item) => (
          <LayerRow key={item.layer} item={item} listOf={listOf} />
        ))}
      </ul>
      <p class="layers-note">
        <PlaceIcon kind="node" dashed />
        <span>{t('layers.dashed')}</span>
      </p>
      {unmapped > 0 && <p class="layers-note">{t('layers.offMap', { count: unmapped })}</p>}
      <ChoiceLink chosen={asText(store.state.value)} class="layers-text">
        {t('list.title')}
      </ChoiceLink>
      {children}
      <div class="layer-row layers-simple">
        <label>
          <input
            type="checkbox"
            checked={store.state.value.simple}
            onChange={({ currentTarget }) => adapt({ simple: currentTarget.checked })}
          />
          <span class="layer-name">
            {t('layers.simple')}
            <small>{t('layers.sub.simple')}</small>
          </span>
        </label>
      </div>
    </section>
  );
}
