/** Whether the visitor's last act was a key that leads on: what answers it then takes the focus. */
let isKeyboard = false;

export const isByKeyboard = (): boolean => isKeyboard;

if (typeof document !== 'undefined') {
  addEventListener(
    'keydown',
    ({ key }) => {
      // Who leaves goes back to where they were.
      isKeyboard = key !== 'Escape';
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
