import type { ComponentChildren } from 'preact';
import { showOutput } from '../state/transitions';
import { Icon } from '../ui/Icon';
import { useMap } from './context';
import { ShareButton } from './ShareButton';
import { usePrint } from './save';

interface OutputBarProps {
  title: string;
  /** What this page offers beside what all pages do. */
  children?: ComponentChildren;
}

/** Over a page that stands in the place of the map: what it is, what can be done with it, the way back. */
export function OutputBar({ title, children }: OutputBarProps) {
  const { store, t } = useMap();
  const print = usePrint();
  return (
    <div class="output-bar">
      <h1>{title}</h1>
      <div class="actions">
        {children}
        <button type="button" class="action" onClick={print}>
          <Icon name="print" />
          <span>{t('output.print')}</span>
        </button>
        <ShareButton title={title} />
        <button type="button" class="action" onClick={() => store.change(showOutput, null)}>
          <Icon name="close" />
          <span>{t('output.close')}</span>
        </button>
      </div>
    </div>
  );
}
