/** Clockwise from north. */
const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

/** The point of the compass nearest to a bearing in degrees clockwise from north. */
export const directionOf = (bearing: number): (typeof DIRECTIONS)[number] =>
  DIRECTIONS[Math.round(bearing / 45) % DIRECTIONS.length] ?? 'n';
