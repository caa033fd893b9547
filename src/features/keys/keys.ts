/** What a key asks of the map; a direction in degrees clockwise from north. */
export type Command = 'next' | 'previous' | 'open' | 'leave' | 'help' | 0 | 90 | 180 | 270;

const DIRECTIONS: Readonly<Record<string, Command>> = {
  ArrowUp: 0,
  ArrowRight: 90,
  ArrowDown: 180,
  ArrowLeft: 270,
};

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Null for a key that is the surface's (arrows pan, plus and minus zoom) or the browser's. */
export function commandOf({ key, shiftKey, altKey, ctrlKey, metaKey }: Key): Command | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (shiftKey && key in DIRECTIONS) return DIRECTIONS[key] ?? null;
  switch (key) {
    case 'n':
    case 'N':
      return shiftKey ? 'previous' : 'next';
    case 'Enter':
      return 'open';
    case 'Escape':
      return 'leave';
    // That of a Chinese keyboard too.
    case '?':
    case '？':
      return 'help';
    default:
      return null;
  }
}

/** All that keys do on the map, for its help: how they are written, and the end of the message that says it. */
export const KEYS = [
  ['N', 'next'],
  ['Shift + N', 'previous'],
  ['Shift + ↑ → ↓ ←', 'direction'],
  ['Enter', 'open'],
  ['Esc', 'leave'],
  ['↑ → ↓ ←', 'pan'],
  ['+ −', 'zoom'],
  ['Tab', 'tab'],
  ['?', 'help'],
] as const;
