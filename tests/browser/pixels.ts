import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

/** What the map looks like now. */
export async function picture(page: Page): Promise<PNG> {
  // The pointer might highlight what lies under it.
  await page.mouse.move(0, 0);
  return PNG.sync.read(await page.locator('.stage').screenshot({ animations: 'disabled' }));
}

/** How many pixels differ visibly between two pictures of the same size. */
export function difference(before: PNG, after: PNG): number {
  if (before.width !== after.width || before.height !== after.height)
    return Number.POSITIVE_INFINITY;
  let count = 0;
  for (let index = 0; index < before.data.length; index += 4) {
    const channels = [0, 1, 2].map((channel) =>
      Math.abs((before.data[index + channel] ?? 0) - (after.data[index + channel] ?? 0)),
    );
    if (Math.max(...channels) > 24) count++;
  }
  return count;
}

/** How many different colours a picture has: a map has hundreds, an empty page a few. */
export function colours({ data }: PNG): number {
  const seen = new Set<number>();
  for (let index = 0; index < data.length; index += 4) {
    seen.add(((data[index] ?? 0) << 16) | ((data[index + 1] ?? 0) << 8) | (data[index + 2] ?? 0));
  }
  return seen.size;
}

/** How many pixels have a colour, like `#E6ECF4`, to a step of each channel. */
export function pixelsOf({ data }: PNG, colour: string): number {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let index = 0; index < data.length; index += 4) {
    if (wanted.every((value, channel) => Math.abs((data[index + channel] ?? 0) - value) <= 1)) {
      count++;
    }
  }
  return count;
}
