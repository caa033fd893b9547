export type Axis = 'longitude' | 'latitude';

/** `decimal`: 113.08421°E; `sexagesimal`: degrees, minutes and seconds of arc, 113°05′03.2″E. */
export type Notation = 'decimal' | 'sexagesimal';

const sideOf = (value: number, axis: Axis): string =>
  axis === 'longitude' ? (value < 0 ? 'W' : 'E') : value < 0 ? 'S' : 'N';

const two = (value: number) => String(value).padStart(2, '0');

/** A coordinate in degrees, to about a metre in the decimal notation and three in the other. */
export function writeDegrees(value: number, axis: Axis, notation: Notation): string {
  const side = sideOf(value, axis);
  if (notation === 'decimal') return `${Math.abs(value).toFixed(5)}°${side}`;
  const tenths = Math.round(Math.abs(value) * 36_000);
  const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
  return `${Math.floor(tenths / 36_000)}°${two(Math.floor(tenths / 600) % 60)}′${seconds}″${side}`;
}

/** A whole number of seconds of arc, no finer than it is: 113°E, 113°10′E, 113°10′30″E. */
export function writeSeconds(value: number, axis: Axis): string {
  const seconds = Math.abs(value);
  const parts = [
    `${Math.floor(seconds / 3600)}°`,
    seconds % 3600 ? `${two(Math.floor(seconds / 60) % 60)}′` : '',
    seconds % 60 ? `${two(seconds % 60)}″` : '',
  ];
  return parts.join('') + sideOf(value, axis);
}
