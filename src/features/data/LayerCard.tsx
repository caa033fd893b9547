import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { extentOfData } from '../../scene/data-index';
import { fitBounds } from '../../scene/projection';
import type { DataLayer } from '../../state/work';
import { putData, removeData, setData } from '../../state/workTransitions';
import { useMap } from '../context';
import { useInView } from '../useInView';
import { AttributeTable } from './AttributeTable';
import { DistrictCounts } from './DistrictCounts';
import { FilterForm } from './FilterForm';
import { Legend } from './Legend';
import { SaveForm } from './SaveForm';
import { StyleForm } from './StyleForm';

const PARTS = ['style', 'filter', 'table', 'districts', 'save'] as const;
type Part = (typeof PARTS)[number];

const PART: Record<Part, (props: { layer: DataLayer }) => ComponentChildren> = {
  style: StyleForm,
  filter: FilterForm,
  table: AttributeTable,
  districts: DistrictCounts,
  save: SaveForm,
};

/** Around what is zoomed to, in pixels. */
const EDGE = 40;

/** Brings a layer into sight, where there is a map. */
function useZoomTo({ data }: DataLayer): () => void {
  const { stage, covered } = useMap();
  return () => {
    const extent = extentOfData(data);
    const { surface, viewport } = stage.peek() ?? {};
    const size = viewport?.peek();
    if (!extent || !surface || !size) return;
    const { top, right, bottom, left } = covered.peek();
    const inset = {
      top: top + EDGE,
      right: right + EDGE,
      bottom: bottom + EDGE,
      left: left + EDGE,
    };
    surface.moveTo(fitBounds(extent, size, inset), 'fly');
  };
}

/** One layer: whether and how it is shown, and one of what can be done with it. */
export function LayerCard({ layer }: { layer: DataLayer }) {
  const { store, t } = useMap();
  const open = useSignal<Part | null>(null);
  const part = useInView<HTMLDivElement>(open.value);
  const zoomTo = useZoomTo(layer);
  const { data } = store.work.value;
  const at = data.indexOf(layer);
  const change = (changed: Partial<DataLayer>) =>
    store.changeWork(putData, { ...layer, ...changed });
  const move = (by: number) => {
    const others = data.filter((each) => each !== layer);
    store.changeWork(setData, [...others.slice(0, at + by), layer, ...others.slice(at + by)]);
  };
  const Open = open.value && PART[open.value];
  const { name, style } = layer;
  return (
    <li class="data-layer">
      <div class="data-layer-head">
        <label>
          <input
            type="checkbox"
            checked={layer.shown}
            aria-label={t('data.shown', { name })}
            onChange={({ currentTarget }) => change({ shown: currentTarget.checked })}
          />
        </label>
        <input
          type="text"
          value={name}
          maxLength={80}
          aria-label={t('data.name')}
          onChange={({ currentTarget }) => change({ name: currentTarget.value.trim() || name })}
        />
      </div>
      <div class="data-layer-doings">
        <button type="button" class="text-button" onClick={zoomTo}>
          {t('data.zoomTo')}
        </button>
        <button
          type="button"
          class="text-button"
          disabled={at === data.length - 1}
          onClick={() => move(1)}
        >
          {t('data.up')}
        </button>
        <button type="button" class="text-button" disabled={at === 0} onClick={() => move(-1)}>
          {t('data.down')}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => store.changeWork(removeData, layer.id)}
        >
          {t('data.remove')}
        </button>
      </div>
      <label class="data-opacity">
        <span>{t('data.opacity')}</span>
        <input
          type="range"
          min="10"
          max="100"
          step="10"
          value={Math.round(style.opacity * 100)}
          onChange={({ currentTarget }) =>
            change({ style: { ...style, opacity: Number(currentTarget.value) / 100 } })
          }
        />
        <output>{t('data.percent', { percent: Math.round(style.opacity * 100) })}</output>
      </label>
      <Legend layer={layer} />
      <div class="data-parts">
        {PARTS.map((each) => (
          <button
            key={each}
            type="button"
            aria-expanded={open.value === each}
            onClick={() => {
              open.value = open.value === each ? null : each;
            }}
          >
            {t(`data.part.${each}`)}
          </button>
        ))}
      </div>
      {Open && (
        <div class="data-part" ref={part}>
          <Open layer={layer} />
        </div>
      )}
    </li>
  );
}
