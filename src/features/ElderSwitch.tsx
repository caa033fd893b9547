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
  const set = (wanted: boolean) => {
    wasPressed = true;
    adapt({ elder: wanted });
  };
  return (
    <div class="elder-switch">
      <button type="button" ref={button} aria-pressed={elder} onClick={() => set(!elder)}>
        {t('elder.on')}
      </button>
      {elder && (
        <button type="button" onClick={() => set(false)}>
          {t('elder.off')}
        </button>
      )}
    </div>
  );
}
