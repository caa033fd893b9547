import { useSignal } from '@preact/signals';
import { redo, undo } from '../../state/undo';
import { useMap } from '../context';
import { wordOf } from './historyWords';

/** Takes back and makes again; each button says what. */
export function UndoButtons() {
  const { store, t } = useMap();
  const { past, future } = store.history.value;
  const told = useSignal('');
  const ways = [
    { name: 'undo', step: past[past.length - 1], go: undo },
    { name: 'redo', step: future[future.length - 1], go: redo },
  ] as const;
  return (
    <>
      {ways.map(({ name, step, go }) => (
        <button
          key={name}
          type="button"
          class="meeting-button"
          // A button that is disabled would lose the focus at the last step.
          aria-disabled={!step}
          title={t(`history.${name}Keys`)}
          onClick={() => {
            if (!step) return;
            go(store);
            told.value = t(`history.${name}Done`, { what: t(wordOf(step)) });
          }}
        >
          {t(`history.${name}`)}
          <small>{step ? t(wordOf(step)) : t('history.nothing')}</small>
        </button>
      ))}
      <span class="visually-hidden" role="status">
        {told.value}
      </span>
    </>
  );
}
