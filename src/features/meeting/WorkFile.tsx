import { useSignal } from '@preact/signals';
import { MOST_BYTES, printWorkFile, readWorkFile } from '../../state/work-file';
import { joinWork } from '../../state/workTransitions';
import { FileButton } from '../../ui/FileButton';
import { useMap } from '../context';
import { useSave } from '../save';

/** Everything made or brought as one file: saved, and opened again beside what is there. */
export function WorkFile() {
  const { store, t } = useMap();
  const saveFile = useSave();
  const told = useSignal('');
  /** As the visitor has it; until then it opens by itself where the work is in danger. */
  const wanted = useSignal<boolean | null>(null);
  const { drawings, data, scenes } = store.work.value;
  const { isKept, unread } = store.keeping.value;
  const isEmpty = drawings.length + data.length + scenes.length === 0;
  const save = () => {
    try {
      const content = new Blob([printWorkFile(store.work.peek())], { type: 'application/json' });
      saveFile(content, `jiangmen-meeting-${new Date().toISOString().slice(0, 10)}.json`);
      told.value = '';
    } catch {
      // More than fits into one text.
      told.value = t('keep.tooLarge');
    }
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    const isTooLarge = file.size > MOST_BYTES;
    const text = isTooLarge ? '' : await file.text().catch(() => '');
    const read = isTooLarge ? 'notWork' : readWorkFile(text);
    if (typeof read === 'string') {
      told.value = t(`keep.problem.${read}`, { file: file.name });
      return;
    }
    store.changeWork(joinWork, read.work);
    const { work, refused } = read;
    told.value = [
      t('keep.opened', {
        drawings: work.drawings.length,
        data: work.data.length,
        scenes: work.scenes.length,
      }),
      refused > 0 ? t('keep.refused', { count: refused }) : '',
    ].join('');
  };
  const isLost = isKept === false && !isEmpty;
  const isOpen = wanted.value ?? isLost;
  return (
    <>
      <button
        type="button"
        class="meeting-button"
        aria-expanded={isOpen}
        aria-controls="meeting-file"
        onClick={() => {
          wanted.value = !isOpen;
        }}
      >
        {t('keep.title')}
        <small>{t(isKept === null ? 'keep.reading' : isKept ? 'keep.here' : 'keep.notHere')}</small>
      </button>
      <div id="meeting-file" class="meeting-file" hidden={!isOpen}>
        <div class="actions">
          <button type="button" class="action" aria-disabled={isEmpty} onClick={save}>
            {t('keep.save')}
          </button>
          <FileButton accept=".json" words={t('keep.open')} onFiles={([file]) => open(file)} />
        </div>
        <p class="details-note">{t(isEmpty ? 'keep.empty' : 'keep.hint')}</p>
      </div>
      <div role="status" class="meeting-note">
        {isLost && <p class="is-warning">{t('keep.failed')}</p>}
        {unread > 0 && <p>{t('keep.unread', { count: unread })}</p>}
        {told.value && <p>{told.value}</p>}
      </div>
    </>
  );
}
