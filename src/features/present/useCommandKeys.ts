import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Command, commandOf } from './keys';

const FIELD = 'input, select, textarea';
const CONTROL = `button, a, summary, ${FIELD}`;

/** Answers the script's keys wherever the focus is, before the map takes its arrows. */
export function useCommandKeys(isKiosk: boolean, run: (command: Command) => void): void {
  const latest = useRef(run);
  latest.current = run;
  // It listens as soon as it can be seen: a clicker is quick.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(FIELD)) return;
      const command = commandOf(event, target?.closest(CONTROL) != null, isKiosk);
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(command);
    };
    addEventListener('keydown', listen, { capture: true });
    return () => removeEventListener('keydown', listen, { capture: true });
  }, [isKiosk]);
}
