import { useEffect, useRef } from 'preact/hooks';
import { useMap } from './context';

let wasPressed = false;

/** Large text by one word, and back by another. */
export function ElderSwitch() {
  const { store, t, adapt } = useMap();
  const { elder } = store.state.value;
  const button = useRef<HTMLButtonElement>(null);
  // What was pressed may be gone with what it changed.
  useEffect(() => {
    if (wasPressed && document.activeElement === document.body) button.current?.focus();
    wasPressed = false;
  }, [elder]);
  const turn = () => {
    wasPressed = true;
    adapt({ elder: !elder });
  };
  return (
    <div class="elder-switch">
      <button type="button" ref={button} aria-pressed={elder} onClick={turn}>
        {t('elder.on')}
      </button>
      {elder && (
        <button type="button" onClick={turn}>
          {t('elder.off')}
        </button>
      )}
    </div>
  );
}
