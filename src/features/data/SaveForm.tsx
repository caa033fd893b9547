import { useSignal } from '@preact/signals';
import { dataErrorOf } from '../../data/errors';
import { writeFile } from '../../data/files';
import type { DataError, DatumId, WrittenFormat } from '../../data/types';
import { ZONES } from '../../data/zones';
import { passer } from '../../scene/data-style';
import type { DataLayer } from '../../state/work';
import { useMap } from '../context';
import { problemText } from '../dataProblems';
import { useSave } from '../save';
import { Choice } from './Choice';
import { datumText } from './words';

const ENDING: Record<WrittenFormat, string> = { geojson: 'geojson', csv: 'csv', shapefile: 'zip' };
const FORMATS = Object.keys(ENDING) as WrittenFormat[];

/** Characters that some system does not take in the name of a file. */
const fileName = (name: string) => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');

/** Saves a layer again, as it came or in another format and datum. */
export function SaveForm({ layer }: { layer: DataLayer }) {
  const { t } = useMap();
  const saveFile = useSave();
  const format = useSignal<WrittenFormat>('geojson');
  const datum = useSignal<DatumId>('WGS84');
  const isBusy = useSignal(false);
  const problem = useSignal<DataError | null>(null);
  const { data, filter, name } = layer;
  const known = ['WGS84', 'GCJ02', 'BD09', ...ZONES.map(({ id }) => id)];
  const datums = known.includes(layer.datum) ? [layer.datum, ...known] : known;
  const save = async () => {
    isBusy.value = true;
    problem.value = null;
    try {
      const passes = passer(filter);
      const kept = data.features.filter(({ properties }) => passes(properties));
      const file = fileName(name);
      const content = await writeFile({ ...data, features: kept }, format.value, datum.value, file);
      saveFile(content, `${file}.${ENDING[format.value]}`);
    } catch (error) {
      problem.value = dataErrorOf(error, name);
    } finally {
      isBusy.value = false;
    }
  };
  return (
    <div class="data-form">
      <Choice
        label={t('data.format')}
        value={format.value}
        options={FORMATS.map((each) => [each, t(`data.format.${each}`)])}
        onChange={(next) => {
          format.value = next as WrittenFormat;
        }}
      />
      <Choice
        label={t('data.datum')}
        value={datum.value}
        options={[...new Set(datums)].map((id) => [id, datumText(t, id)])}
        onChange={(next) => {
          datum.value = next;
        }}
      />
      {filter && <p class="details-note">{t('data.savedFiltered')}</p>}
      <button type="button" class="action data-go" disabled={isBusy.value} onClick={save}>
        {t(isBusy.value ? 'data.saving' : 'data.save')}
      </button>
      <p role="alert">{problem.value && problemText(t, problem.value)}</p>
    </div>
  );
}
