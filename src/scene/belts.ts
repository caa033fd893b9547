/** The tokens of the belts in the order in which the city names them. */
const BELTS = ['belt-a', 'belt-b'] as const;
export type BeltToken = (typeof BELTS)[number];

export function beltToken(index: number): BeltToken {
  return BELTS[index % BELTS.length] ?? BELTS[0];
}
