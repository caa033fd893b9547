import { useMap } from '../context';
import { isPlaying } from './autoplay';
import type { Command } from './keys';
import type { Tool } from './tools';

interface PresenterBarProps {
  isKiosk: boolean;
  isFirst: boolean;
  isLast: boolean;
  tool: Tool;
  fullscreen: { isAllowed: boolean; isFull: boolean };
  run(command: Command): void;
}

/** Everything the keys do, as buttons with words; in a kiosk only the way through. */
export function PresenterBar({
  isKiosk,
  isFirst,
  isLast,
  tool,
  fullscreen,
  run,
}: PresenterBarProps) {
  const { t } = useMap();
  return (
    <section class="presenter-bar" aria-label={t('present.controls')}>
      <button type="button" aria-disabled={isFirst} onClick={() => run('previous')}>
        {t('present.previous')}
      </button>
      <button type="button" aria-disabled={isLast} onClick={() => run('next')}>
        {t('present.next')}
      </button>
      <button type="button" class="presenter-play" onClick={() => run('play')}>
        {t(isPlaying.value ? 'present.pause' : 'present.play')}
      </button>
      {isKiosk ? (
        <p>{t('present.kioskNote')}</p>
      ) : (
        <>
          <span class="presenter-gap" />
          <button type="button" aria-pressed={tool === 'spot'} onClick={() => run('spot')}>
            {t('present.spot')}
          </button>
          <button type="button" aria-pressed={tool === 'ink'} onClick={() => run('ink')}>
            {t('present.ink')}
          </button>
          {tool === 'ink' && (
            <button type="button" onClick={() => run('clear')}>
              {t('present.clear')}
            </button>
          )}
          <button type="button" onClick={() => run('blank')}>
            {t('present.blank')}
          </button>
          {fullscreen.isAllowed && (
            <button
              type="button"
              aria-pressed={fullscreen.isFull}
              onClick={() => run('fullscreen')}
            >
              {t('present.fullscreen')}
            </button>
          )}
          <button type="button" onClick={() => run('leave')}>
            {t('present.leave')}
          </button>
        </>
      )}
    </section>
  );
}
