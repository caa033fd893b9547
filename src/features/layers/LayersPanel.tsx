import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { legendOf } from '../../scene/legend';
import { hideLayers, moveLayer, resetLayers, switchGraticule } from '../../state/moreTransitions';
import { layersOf, sortableOf } from '../../state/state';
import { useMap } from '../context';
import { BaseMaps } from './BaseMaps';
import { notation } from './notation';
import { moveId, TunedLayer } from './TunedLayer';

/** How strongly and in which order layers are drawn, and what else lies over the map. */
export function LayersPanel() {
  const { store, t } = useMap();
  const city = store.city.value;
  const state = store.state.value;
  const items = new Map(legendOf(city, state).map((item) => [item.layer, item]));
  const order = state.order.length ? state.order : sortableOf(city);
  const isBelt = (layer: string) => city.byId.has(layer);
  const groups = [
    { name: 'points', layers: order.filter((layer) => !isBelt(layer)), isSorted: true },
    { name: 'belts', layers: order.filter(isBelt), isSorted: true },
    {
      name: 'ground',
      layers: layersOf(city).filter((layer) => !order.includes(layer)),
      isSorted: false,
    },
  ] as const;

  // A row that has moved keeps the focus on the button that moved it.
  const moved = useRef('');
  const told = useSignal('');
  useLayoutEffect(() => {
    if (moved.current) document.getElementById(moved.current)?.focus();
    moved.current = '';
  }, [order]);
  const all = layersOf(city);
  const isDefault =
    state.hidden.length + state.order.length + Object.keys(state.opacity).length === 0;
  return (
    <>
      <header class="details-head">
        <h2 tabIndex={-1}>{t('layersPanel.title')}</h2>
        <p class="details-summary">{t('layersPanel.hint')}</p>
      </header>
      <div class="actions">
        <button
          type="button"
          class="action"
          aria-disabled={state.hidden.length === 0}
          onClick={() => store.change(hideLayers, [])}
        >
          {t('layersPanel.allOn')}
        </button>
        <button
          type="button"
          class="action"
          aria-disabled={state.hidden.length === all.length}
          onClick={() => store.change(hideLayers, all)}
        >
          {t('layersPanel.allOff')}
        </button>
        <button
          type="button"
          class="action"
          aria-disabled={isDefault}
          onClick={() => store.change(resetLayers)}
        >
          {t('layersPanel.reset')}
        </button>
      </div>
      {groups.map(({ name, layers, isSorted }) => (
        <section key={name} class="details-group">
          <h3>
            {t(`layersPanel.${name}`)}
            {isSorted && <small>{t('layersPanel.orderHint')}</small>}
          </h3>
          <ul>
            {layers.flatMap((layer, index) => {
              const item = items.get(layer);
              if (!item) return [];
              return (
                <TunedLayer
                  key={layer}
                  item={item}
                  rank={isSorted ? { index, count: layers.length } : null}
                  onMove={(isForward) => {
                    const place = index + (isForward ? -1 : 1);
                    if (place < 0 || place >= layers.length) return;
                    moved.current = moveId(layer, isForward);
                    store.change(moveLayer, layer, isForward, city);
                    told.value = t('layersPanel.moved', {
                      place: place + 1,
                      count: layers.length,
                    });
                  }}
                />
              );
            })}
          </ul>
        </section>
      ))}
      <p class="visually-hidden" role="status">
        {told.value}
      </p>
      <section class="details-group">
        <h3>{t('layersPanel.coordinates')}</h3>
        <div class="layer-row">
          <label>
            <input
              type="checkbox"
              checked={state.graticule}
              onChange={({ currentTarget }) => store.change(switchGraticule, currentTarget.checked)}
            />
            <span class="layer-name">
              {t('layersPanel.graticule')}
              <small>{t('layersPanel.graticuleHint')}</small>
            </span>
          </label>
        </div>
        <fieldset class="notation">
          <legend>{t('coordinates.notation')}</legend>
          {(['decimal', 'sexagesimal'] as const).map((way) => (
            <label key={way}>
              <input
                type="radio"
                name="notation"
                checked={notation.value === way}
                onChange={() => {
                  notation.value = way;
                }}
              />
              {t(`coordinates.${way}`)}
            </label>
          ))}
        </fieldset>
      </section>
      <BaseMaps />
    </>
  );
}
