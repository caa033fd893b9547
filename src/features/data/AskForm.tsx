import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { inspectFile } from '../../data/files';
import type { DatumId, Encoding, Inspection, PositionColumns } from '../../data/types';
import { useMap } from '../context';
import { noteText } from '../dataProblems';
import { useInView } from '../useInView';
import { DatumChoice } from './DatumChoice';
import { likelyDatum } from './datum';
import { EncodingChoice } from './EncodingChoice';
import { headIn } from './encodings';
import { type Import, read } from './imports';
import { SampleTable } from './SampleTable';

/** So many columns are named where none has coordinates. */
const MOST_NAMED = 12;

interface AskFormProps {
  item: Import;
  inspection: Inspection;
  /** Whether it stood in the panel as that opened: a panel opens with its head. */
  isFound: boolean;
}

/** The first rows of the file in another encoding, or of another of its parts. */
function useFirstRows(
  { item, inspection }: Omit<AskFormProps, 'isFound'>,
  encoding: Encoding,
  part: string | null,
) {
  const table = useSignal<Pick<Inspection, 'columns' | 'sample' | 'guess'>>(inspection);
  useEffect(() => {
    const stop = new AbortController();
    const isAsFound = encoding === inspection.encoding && part === null;
    if (isAsFound || inspection.columns.length === 0) table.value = inspection;
    else {
      const isOther = encoding !== inspection.encoding;
      (isOther
        ? headIn(item.files[0], encoding).then((head) => [head])
        : Promise.resolve(item.files)
      )
        .then((files) => inspectFile(files, [], stop.signal, part))
        .then((found) => {
          table.value = found;
        })
        // What cannot be looked at so is said when it is read so.
        .catch(() => {});
    }
    return () => stop.abort();
  }, [item.files, inspection, encoding, part, table]);
  return table.value;
}

/** Asks what a file does not tell: which part, which columns, in which encoding and datum. */
export function AskForm({ item, inspection, isFound }: AskFormProps) {
  const { store, t } = useMap();
  const { parts, format, notes } = inspection;
  const part = useSignal<string | null>(null);
  const encoding = useSignal(inspection.encoding);
  const datum = useSignal<DatumId | ''>(likelyDatum(inspection) ?? '');
  const chosen = useSignal<Partial<PositionColumns>>({});
  const { columns, sample, guess } = useFirstRows({ item, inspection }, encoding.value, part.value);
  const isTable = columns.length > 0;
  const longitude = chosen.value.longitude ?? guess?.longitude ?? '';
  const latitude = chosen.value.latitude ?? guess?.latitude ?? '';
  const isComplete =
    datum.value !== '' && (!isTable || (columns.includes(longitude) && columns.includes(latitude)));
  const form = useInView<HTMLFormElement>(isFound ? null : 'asking');
  return (
    <form
      ref={form}
      class="data-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isComplete) return;
        read(store, item.id, inspection, {
          part: part.value,
          columns: isTable ? { longitude, latitude } : null,
          encoding: encoding.value,
          datum: datum.value,
        });
      }}
    >
      {notes.map((note) => (
        <p key={note.code} class="data-note">
          {noteText(t, note)}
        </p>
      ))}
      {parts.length > 0 && (
        <label>
          <span>{t('data.part')}</span>
          <select
            value={part.value ?? parts[0]}
            onChange={({ currentTarget }) => {
              part.value = currentTarget.value;
              chosen.value = {};
            }}
          >
            {parts.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
      <EncodingChoice
        file={item.files[0]}
        format={format}
        value={encoding.value}
        onChange={(next) => {
          encoding.value = next;
          chosen.value = {};
        }}
      />
      {isTable && (
        <>
          {!guess && (
            <p class="data-note">
              {t('data.noCoordinates', { columns: t.list(columns.slice(0, MOST_NAMED)) })}
            </p>
          )}
          <SampleTable columns={columns} rows={sample} marked={[longitude, latitude]} />
          <div class="data-pair">
            {(['longitude', 'latitude'] as const).map((axis) => (
              <label key={axis}>
                <span>{t(`data.column.${axis}`)}</span>
                <select
                  value={axis === 'longitude' ? longitude : latitude}
                  onChange={({ currentTarget }) => {
                    chosen.value = { ...chosen.value, [axis]: currentTarget.value };
                  }}
                >
                  <option value="">{t('data.pleaseChoose')}</option>
                  {columns.map((column) => (
                    <option key={column} value={column}>
                      {column}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
          <button
            type="button"
            class="text-button"
            disabled={!longitude && !latitude}
            onClick={() => {
              chosen.value = { longitude: latitude, latitude: longitude };
            }}
          >
            {t('data.swap')}
          </button>
        </>
      )}
      <DatumChoice
        inspection={inspection}
        value={datum.value}
        onChange={(next) => {
          datum.value = next;
        }}
      />
      <button type="submit" class="action data-go" disabled={!isComplete}>
        {t('data.show')}
      </button>
    </form>
  );
}
