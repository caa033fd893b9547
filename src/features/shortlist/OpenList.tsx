import { useSignal } from '@preact/signals';
import { choose } from '../../state/transitions';
import { FileButton } from '../../ui/FileButton';
import { useMap } from '../context';
import { type ListProblem, MOST_BYTES, readListFile } from './list-file';

/** Opens a list that was saved as a file; what is kept on the device stays as it is. */
export function OpenList() {
  const { store, t } = useMap();
  const problem = useSignal<ListProblem | null>(null);
  const unknown = useSignal(0);
  const name = useSignal('');
  const open = async (file: File | undefined) => {
    if (!file) return;
    name.value = file.name;
    unknown.value = 0;
    // What cannot be read any more, or is far too large, is no list either.
    const text = file.size > MOST_BYTES ? '' : await file.text().catch(() => '');
    const read = readListFile(text, store.city.value);
    problem.value = typeof read === 'string' ? read : null;
    if (typeof read === 'string') return;
    unknown.value = read.unknown;
    store.change(choose, { kind: 'shortlist', numbers: read.numbers });
  };
  return (
    <div class="for-scripts">
      <FileButton
        accept=".geojson,.json"
        words={t('shortlist.open')}
        onFiles={([file]) => open(file)}
      />
      <p class="details-note">{t('shortlist.openHint')}</p>
      <p role="status">
        {problem.value && t(`listProblem.${problem.value}`, { file: name.value })}
        {unknown.value > 0 && t('shortlist.unknown', { count: unknown.value, file: name.value })}
      </p>
    </div>
  );
}
