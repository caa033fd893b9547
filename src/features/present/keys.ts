export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'play'
  | 'spot'
  | 'ink'
  | 'clear'
  | 'blank'
  | 'fullscreen'
  | 'leave';

/** Keys of keyboards and clickers (`KeyboardEvent.key`, letters in lower case). */
const COMMANDS: Readonly<Record<string, Command>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  a: 'play',
  p: 'spot',
  i: 'ink',
  c: 'clear',
  b: 'blank',
  '.': 'blank',
  f: 'fullscreen',
  Escape: 'leave',
};

/** What leads through the script, and nowhere else: all that a kiosk answers. */
const WAYS: readonly Command[] = ['next', 'previous', 'first', 'last', 'play'];

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/**
 * What a key asks for, null where it is not the script's: with Ctrl, Alt or Meta it is the browser's,
 * Space on a button (`isOnControl`) the button's.
 */
export function commandOf(
  { key, altKey, ctrlKey, metaKey }: Key,
  isOnControl: boolean,
  kiosk: boolean,
): Command | null {
  if (altKey || ctrlKey || metaKey || (key === ' ' && isOnControl)) return null;
  const command = COMMANDS[key.length === 1 ? key.toLowerCase() : key] ?? null;
  return command && kiosk && !WAYS.includes(command) ? null : command;
}
