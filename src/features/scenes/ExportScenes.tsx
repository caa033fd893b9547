import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { LANGUAGES } from '../../city/language';
import type { OwnScene } from '../../state/work';
import { useMap } from '../context';
import { publicAddress } from '../publicAddress';
import { useSave } from '../save';
import type { ExportFormat } from './exporting';

const FORMATS: readonly ExportFormat[] = ['pptx', 'png', 'svg'];

/** Dots in an inch: what is made first, and what a device with little memory is offered. */
const RESOLUTIONS = { usual: 192, smaller: 96 };

/** Makes slides or figures of the scenes, in any language of the map. */
export function ExportScenes({ scenes }: { scenes: readonly OwnScene[] }) {
  const context = useMap();
  const { store, t, site, load } = context;
  const saveFile = useSave();
  const language = useSignal(t.language);
  const progress = useSignal<number | null>(null);
  const failed = useSignal<{ format: ExportFormat; perInch: number } | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const make = async (format: ExportFormat, perInch: number) => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    failed.value = null;
    progress.value = 0;
    try {
      const [words, { exportScenes }] = await Promise.all([
        load(language.value),
        import('./exporting'),
      ]);
      const file = await exportScenes(scenes, format, {
        words,
        site,
        work: store.work.peek(),
        addressOf(link) {
          const found = publicAddress(context, link);
          return found === null ? '' : new URL(found, location.href).href;
        },
        perInch,
        signal,
        onProgress(done) {
          progress.value = done;
        },
      });
      saveFile(file, `jiangmen-scenes.${format === 'pptx' ? format : 'zip'}`);
    } catch {
      if (!signal.aborted) failed.value = { format, perInch };
    } finally {
      progress.value = null;
    }
  };
  const { usual, smaller } = RESOLUTIONS;
  return (
    <section class="details-group scenes-export">
      <h3>{t('scenes.export')}</h3>
      <label class="action">
        <span>{t('scenes.exportLanguage')}</span>
        <select
          value={language.value}
          onChange={({ currentTarget }) => {
            language.value =
              LANGUAGES.find((each) => each === currentTarget.value) ?? language.value;
          }}
        >
          {LANGUAGES.map((each) => (
            <option key={each} value={each} lang={each}>
              {t(`language.name.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="actions">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            class="action"
            disabled={progress.value !== null}
            onClick={() => make(format, usual)}
          >
            {t(`scenes.format.${format}`)}
          </button>
        ))}
        {progress.value !== null && (
          <>
            <progress value={progress.value} aria-label={t('figure.drawing')} />
            <button type="button" class="action" onClick={() => running.current?.abort()}>
              {t('figure.cancel')}
            </button>
          </>
        )}
      </div>
      <p role="alert" class="scenes-problem">
        {failed.value && (
          <>
            {t(failed.value.perInch > smaller ? 'scenes.failed' : 'scenes.failedSmall')}{' '}
            {failed.value.perInch > smaller && (
              <button
                type="button"
                class="text-button"
                onClick={() => failed.value && make(failed.value.format, smaller)}
              >
                {t('scenes.smaller')}
              </button>
            )}
          </>
        )}
      </p>
      <p class="details-note">{t('scenes.exportHint')}</p>
    </section>
  );
}
