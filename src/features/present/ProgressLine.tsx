import { useEffect, useRef } from 'preact/hooks';
import { useMap } from '../context';
import type { Step } from './script';

interface ProgressLineProps {
  steps: readonly Step[];
  index: number;
  go(index: number): void;
}

/** Where the script stands: a button for each step. */
export function ProgressLine({ steps, index, go }: ProgressLineProps) {
  const { t } = useMap();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const { current } = list;
    const step = current?.children[index];
    step?.scrollIntoView({ block: 'nearest', inline: 'center' });
    // A keyboard that stands on the line goes along with the script.
    if (current?.contains(document.activeElement))
      step?.querySelector('button')?.focus({ preventScroll: true });
  }, [index]);
  return (
    <nav class="progress" aria-label={t('present.steps')}>
      <ol ref={list}>
        {steps.map(({ id, name }, each) => (
          <li key={id} class={each < index ? 'is-past' : ''}>
            <button
              type="button"
              aria-current={each === index ? 'step' : undefined}
              onClick={() => go(each)}
            >
              {name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
