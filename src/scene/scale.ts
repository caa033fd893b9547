/** The bar is as long as it can be below this, in pixels. */
const LONGEST = 140;
const STEPS = [1, 2, 3, 5, 10];

/** The longest round length in metres that fits, with its length in pixels. */
export function scaleLength(perPixel: number): { metres: number; pixels: number } {
  const most = LONGEST * perPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = STEPS.filter((each) => each * power <= most).pop() ?? 1;
  return { metres: step * power, pixels: (step * power) / perPixel };
}
