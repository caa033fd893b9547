import type { ComponentChildren } from 'preact';
import { useMap } from '../context';
import type { StageModel } from './model';
import { useObstacle } from './obstacle';

interface ControlsProps {
  model: StageModel;
  zoomBy(steps: number): void;
  goHome(): void;
  /** What the layout adds. */
  children?: ComponentChildren;
}

const ICONS = { in: 'M9 3v12M3 9h12', out: 'M3 9h12', home: 'M2.5 9 9 3l6.5 6M4.5 7.6V15h9V7.6' };

function Icon({ d }: { d: string }) {
  return (
    <svg class="icon" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

/** Zoom in, zoom out, the whole city. */
export function Controls({ model, zoomBy, goHome, children }: ControlsProps) {
  const { t } = useMap();
  const element = useObstacle<HTMLDivElement>(model, 'controls');
  return (
    <div class="stage-controls" ref={element}>
      {children}
      <button type="button" class="stage-zoom" onClick={() => zoomBy(1)}>
        <Icon d={ICONS.in} />
        <span class="visually-hidden">{t('stage.zoomIn')}</span>
      </button>
      <button type="button" class="stage-zoom" onClick={() => zoomBy(-1)}>
        <Icon d={ICONS.out} />
        <span class="visually-hidden">{t('stage.zoomOut')}</span>
      </button>
      <button type="button" onClick={goHome} aria-label={t('stage.home')}>
        <Icon d={ICONS.home} />
        <span class="stage-home-word">{t('stage.homeShort')}</span>
      </button>
    </div>
  );
}
