import { useSignal } from '@preact/signals';
import type { Place } from '../city/city';
import { toCsv } from '../city/csv';
import { COLUMNS, rowsOf, type TableWords } from '../city/table';
import type { Evidence, Kind, PlaceProperties, Precision } from '../city/types';
import { type MapContext, useMap } from './context';
import { DATASET } from './export/dataset';
import { toGeoJson } from './export/geojson';
import { publicAddress } from './publicAddress';
import { Download, useSave } from './save';

const FORMATS = ['xlsx', 'csv', 'geojson'] as const;
type Format = (typeof FORMATS)[number];

interface ExportMenuProps {
  places: readonly Place[];
  /** Name of the file without its ending. */
  name: string;
}

const wordsFor = ({ t, words }: MapContext): TableWords => ({
  words,
  term(group, word) {
    if (group === 'kind') return t(`kind.${word as Kind}`);
    if (group === 'evidence') return t(`evidence.${word as Evidence}`);
    if (group === 'precision') return t(`precision.${word as Precision}`);
    return t(`basis.${word as PlaceProperties['districtBasis']}`);
  },
});

/** Whose data it is. */
const attributionOf = ({ t, words, store }: MapContext) =>
  t('export.attribution', { plan: words(store.city.value.plan.document.title) });

async function contentOf(format: Format, places: readonly Place[], context: MapContext) {
  const { t, store } = context;
  if (format === 'geojson') {
    const text = JSON.stringify(toGeoJson(places, attributionOf(context)), null, 2);
    return new Blob([text], { type: 'application/geo+json' });
  }
  const header = COLUMNS.map((column) => t(`column.${column}`));
  const rows = [header, ...rowsOf(store.city.value, places, wordsFor(context))];
  if (format === 'csv') return new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' });
  const { toXlsx } = await import('./export/xlsx');
  return toXlsx(rows, t('export.sheet'));
}

/** Places as a table or as map data, saved on the visitor's device. */
export function ExportMenu({ places, name }: ExportMenuProps) {
  const context = useMap();
  const { t } = context;
  const saveFile = useSave();
  const dataset = publicAddress(context, DATASET);
  const isFailed = useSignal(false);
  const save = async (format: Format) => {
    isFailed.value = false;
    try {
      saveFile(await contentOf(format, places, context), `${name}.${format}`);
    } catch {
      isFailed.value = true;
    }
  };
  return (
    <details class="export for-scripts">
      <summary>
        {t('export.title')} <small>{t('details.placeCount', { count: places.length })}</small>
      </summary>
      <div class="actions">
        {FORMATS.map((format) => (
          <button key={format} type="button" class="action" onClick={() => save(format)}>
            {t(`export.${format}`)}
          </button>
        ))}
      </div>
      {dataset && (
        <p>
          <Download href={dataset}>{t('export.whole')}</Download>
        </p>
      )}
      <p class="details-note">{attributionOf(context)}</p>
      {isFailed.value && <p role="alert">{t('export.failed')}</p>}
    </details>
  );
}
