import { useState } from 'preact/hooks';
import { useMap } from '../context';
import { problemText } from '../dataProblems';
import { AskForm } from './AskForm';
import { dismiss, type Import, imports } from './imports';
import { Report } from './Report';

function StepOf({ item, isFound }: { item: Import; isFound: boolean }) {
  const { t } = useMap();
  const { step } = item;
  switch (step.kind) {
    case 'looking':
      return <p role="status">{t('data.looking')}</p>;
    case 'asking':
      return <AskForm item={item} inspection={step.inspection} isFound={isFound} />;
    case 'reading':
      return (
        <p class="data-progress">
          <progress value={step.done} aria-label={t('data.reading')} />
          <span>{t('data.percent', { percent: Math.round(step.done * 100) })}</span>
        </p>
      );
    case 'read':
      return <Report item={item} result={step.result} />;
    case 'failed':
      return (
        <p class="data-problem" role="alert">
          {problemText(t, step.error)}
        </p>
      );
  }
}

/** Every file on its way: what is asked about it, how far it is, what became of it. */
export function Imports() {
  const { t } = useMap();
  // What waited already as the panel opened.
  const [found] = useState(() => new Set(imports.peek().map(({ step }) => step)));
  return (
    <ul class="data-imports">
      {imports.value.map((item) => {
        const isEnded = item.step.kind === 'read' || item.step.kind === 'failed';
        return (
          <li key={item.id} class={`data-import is-${item.step.kind}`}>
            <div class="data-import-head">
              <b>{item.name}</b>
              <button type="button" class="text-button" onClick={() => dismiss(item.id)}>
                {t(isEnded ? 'data.dismiss' : 'data.cancel')}
              </button>
            </div>
            <StepOf item={item} isFound={found.has(item.step)} />
          </li>
        );
      })}
    </ul>
  );
}
