import { useLayoutEffect, useRef } from 'preact/hooks';
import { dataLegend, formOf } from '../../scene/data-classes';
import type { DataLayer } from '../../state/work';
import { classText } from '../classText';
import { type Stage, useMap } from '../context';
import { SizeScale, Swatch } from './Legend';

const NAME = 'data-legend';

interface MapLegendProps {
  stage: Stage;
  layers: readonly DataLayer[];
}

/** What the data on the map mean, in few lines; it can be folded. */
export function MapLegend({ stage, layers }: MapLegendProps) {
  const { store, t, covered } = useMap();
  const element = useRef<HTMLDetailsElement>(null);
  const { obstacles } = stage;
  const top = `${covered.value.top + 12}px`;
  // Names keep clear of it, however large it has become.
  const tell = () => {
    const { current } = element;
    if (!current) return;
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = current;
    const box = {
      left: offsetLeft - 4,
      top: offsetTop - 4,
      right: offsetLeft + offsetWidth + 4,
      bottom: offsetTop + offsetHeight + 4,
    };
    const { [NAME]: before, ...others } = obstacles.peek();
    if (JSON.stringify(before) !== JSON.stringify(box))
      obstacles.value = { ...others, [NAME]: box };
  };
  useLayoutEffect(tell);
  useLayoutEffect(
    () => () => {
      const { [NAME]: _, ...others } = obstacles.peek();
      obstacles.value = others;
    },
    [obstacles],
  );
  const { chosen, presenting } = store.state.value;
  const shown = [...layers].reverse().filter((layer) => layer.shown);
  if (shown.length === 0) return null;
  return (
    <details
      class={`data-map-legend${chosen?.kind === 'tool' ? ' is-with-tool' : ''}${presenting ? ' is-told' : ''}`}
      ref={element}
      style={{ top }}
      // What is told beside the map is told on it: who wants the legend as well opens it.
      open={!presenting && matchMedia('(min-width: 900px)').matches}
      onToggle={tell}
    >
      <summary>{t('data.legend.title')}</summary>
      {shown.map((layer) => {
        const { colour } = layer.style;
        return (
          <div key={layer.id}>
            {colour.kind !== 'one' && (
              <p>
                {layer.name} · {colour.column}
              </p>
            )}
            <ul>
              {dataLegend(layer).map((item, index) => (
                <li key={index}>
                  <Swatch colour={item.colour} form={formOf(layer.data)} />
                  <span>{classText(t, item, layer.name)}</span>
                </li>
              ))}
            </ul>
            <SizeScale layer={layer} />
          </div>
        );
      })}
    </details>
  );
}
