import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { dots } from '../../scene/paper';
import type { Viewport } from '../../scene/projection';
import { standalone, toPng } from '../../svg/drawing';
import { useMap } from '../context';
import { useSave } from '../save';

/** Dots in an inch. */
const RESOLUTIONS = [150, 300, 600] as const;

interface SaveProps {
  drawing: RefObject<SVGSVGElement | null>;
  /** Size of the sheet in millimetres. */
  paper: Viewport;
  /** Name of the file without its ending. */
  name: string;
}

/** Saves the figure as a drawing or a picture; a picture too large for the device is offered smaller. */
export function Save({ drawing, paper, name }: SaveProps) {
  const { t } = useMap();
  const saveFile = useSave();
  const progress = useSignal<number | null>(null);
  const failed = useSignal<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const saveSvg = () => {
    if (!drawing.current) return;
    const text = standalone(drawing.current, dots(paper));
    saveFile(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
  };
  const savePng = async (perInch: number) => {
    if (!drawing.current) return;
    const controller = new AbortController();
    running.current = controller;
    failed.value = null;
    progress.value = 0;
    try {
      const size = dots(paper, perInch);
      const picture = await toPng(standalone(drawing.current, size), {
        size,
        perInch,
        signal: controller.signal,
        onProgress(done) {
          progress.value = done;
        },
      });
      saveFile(picture, `${name}-${perInch}dpi.png`);
    } catch {
      if (!controller.signal.aborted) failed.value = perInch;
    } finally {
      progress.value = null;
    }
  };
  const smaller = RESOLUTIONS.filter((each) => each < (failed.value ?? 0)).pop();
  return (
    <div class="figure-save">
      <div class="actions">
        <button type="button" class="action" onClick={saveSvg}>
          {t('figure.svg')}
        </button>
        {RESOLUTIONS.map((perInch) => (
          <button
            key={perInch}
            type="button"
            class="action"
            disabled={progress.value !== null}
            onClick={() => savePng(perInch)}
          >
            {t('figure.png', { dpi: perInch })}
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
      <p role="alert">
        {failed.value !== null && (
          <>
            {t('figure.failed', { dpi: failed.value })}{' '}
            {smaller && (
              <button type="button" class="text-button" onClick={() => savePng(smaller)}>
                {t('figure.smaller', { dpi: smaller })}
              </button>
            )}
          </>
        )}
      </p>
      <p class="details-note">{t('figure.hint')}</p>
    </div>
  );
}
