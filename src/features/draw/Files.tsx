import { useSignal } from '@preact/signals';
import { setDrawings } from '../../state/workTransitions';
import { FileButton } from '../../ui/FileButton';
import { useMap } from '../context';
import { useSave } from '../save';
import {
  type DrawingsFile,
  type FileProblem,
  joinDrawings,
  MOST_BYTES,
  MOST_FEATURES,
  printDrawings,
  readDrawings,
} from './file';

/** So many refused features are told one by one. */
const MOST_TOLD = 5;

type Answer = { file: string } & ({ problem: FileProblem } | (DrawingsFile & { same: number }));

/** Saves what is drawn and measured as a file, and opens such files beside what is there. */
export function Files() {
  const { store, t } = useMap();
  const saveFile = useSave();
  const answer = useSignal<Answer | null>(null);
  const { drawings } = store.work.value;
  const save = () => {
    const content = JSON.stringify(printDrawings(drawings), null, 2);
    const day = new Date().toISOString().slice(0, 10);
    saveFile(new Blob([content], { type: 'application/geo+json' }), `drawings-${day}.geojson`);
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    const { name } = file;
    // What cannot be read any more is no GeoJSON either.
    const read =
      file.size > MOST_BYTES ? 'tooLarge' : readDrawings(await file.text().catch(() => ''));
    if (typeof read === 'string') {
      answer.value = { file: name, problem: read };
      return;
    }
    const { drawings, same } = joinDrawings(store.work.peek().drawings, read.drawings);
    answer.value = { file: name, ...read, same };
    if (read.drawings.length > same) store.changeWork(setDrawings, drawings);
  };
  const { value } = answer;
  const refused = value && 'refused' in value ? value.refused : [];
  return (
    <section class="details-group">
      <h3>{t('draw.file')}</h3>
      <div class="actions">
        <button type="button" class="action" disabled={drawings.length === 0} onClick={save}>
          {t('draw.save')}
        </button>
        <FileButton
          accept=".geojson,.json"
          words={t('draw.open')}
          onFiles={([file]) => open(file)}
        />
      </div>
      <p class="details-note">
        {t('draw.fileHint', { megabytes: MOST_BYTES / 1e6, count: MOST_FEATURES })}
      </p>
      <div role="status" class="desk-answer">
        {value && 'problem' in value && (
          <p>{t(`draw.problem.${value.problem}`, { file: value.file })}</p>
        )}
        {value && 'drawings' in value && (
          <p>
            {t('draw.opened', { file: value.file, count: value.drawings.length - value.same })}
            {value.same > 0 && ` ${t('draw.sameThere', { count: value.same })}`}
          </p>
        )}
        {refused.length > 0 && (
          <>
            <p>{t('draw.refused', { count: refused.length })}</p>
            <ul>
              {refused.slice(0, MOST_TOLD).map(({ feature, problem }) => (
                <li key={feature}>
                  {t('draw.refusedFeature', {
                    number: String(feature),
                    problem: t(`draw.refused.${problem}`),
                  })}
                </li>
              ))}
            </ul>
            {refused.length > MOST_TOLD && (
              <p>{t('draw.andMore', { count: refused.length - MOST_TOLD })}</p>
            )}
          </>
        )}
      </div>
    </section>
  );
}
