/** Whether the visitor's last act was a key: what answers it then takes the focus. */
let isKeyboard = false;

export const isByKeyboard = (): boolean => isKeyboard;

if (typeof document !== 'undefined') {
  addEventListener(
    'keydown',
    () => {
      isKeyboard = true;
    },
    { capture: true },
  );
  addEventListener(
    'pointerdown',
    () => {
      isKeyboard = false;
    },
    { capture: true },
  );
}
