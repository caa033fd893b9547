import { useSignal } from '@preact/signals';
import { FileButton } from '../../ui/FileButton';
import { useMap } from '../context';
import { received } from './received';
import { type FileProblem, MOST_BYTES, readSceneFile } from './scene-file';
import { withKnownData } from './steps';

/** Opens scenes that were saved as a file: they are offered, what is there stays as it is. */
export function OpenScenes() {
  const { store, t } = useMap();
  const problem = useSignal<FileProblem | 'unreadable' | 'tooLarge' | null>(null);
  const name = useSignal('');
  const read = async (file: File) => {
    if (file.size > MOST_BYTES) return 'tooLarge';
    const text = await file.text().catch(() => null);
    return text === null ? 'unreadable' : readSceneFile(text, store.city.value);
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    name.value = file.name;
    const found = await read(file);
    problem.value = typeof found === 'string' ? found : null;
    if (typeof found === 'string') return;
    const steps = found.steps.map((step) => withKnownData(step, store.work.peek()));
    received.value = { file: file.name, steps, refused: found.refused };
  };
  return (
    <div class="for-scripts">
      <div class="actions">
        <FileButton accept=".json" words={t('scenes.open')} onFiles={([file]) => open(file)} />
      </div>
      <p role="alert" class="scenes-problem">
        {problem.value && t(`scenes.file.${problem.value}`, { file: name.value })}
      </p>
      <p class="details-note">{t('scenes.device')}</p>
    </div>
  );
}
