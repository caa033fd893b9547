import { mostlySwapped } from './columns';
import type { Findings } from './input';
import { DataError } from './types';

const LOOKED_AT = 2_000;

/** The first position within any brackets. */
function firstPosition(value: unknown, depth = 0): [number, number] | null {
  if (!Array.isArray(value) || depth > 4) return null;
  const [x, y] = value;
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : firstPosition(x, depth + 1);
}

/** What positions of a file tell before it is read. */
export function lookAt(file: string, positions: Findings['positions']): Findings {
  const isSwapped = positions.length > 0 && mostlySwapped(positions);
  return { positions, notes: isSwapped ? [{ code: 'swapped', values: { file } }] : [] };
}

/** What the features of a file tell before it is read. */
export function sampleOf(file: string, features: readonly unknown[]): Findings {
  if (features.length === 0) throw new DataError('noFeatures', { file });
  const step = Math.max(1, Math.floor(features.length / LOOKED_AT));
  const positions = features
    .filter((_, index) => index % step === 0)
    .map((feature) => {
      const geometry = (feature as { geometry?: { coordinates?: unknown } } | null)?.geometry;
      return firstPosition(geometry?.coordinates);
    })
    .filter((position) => position !== null);
  return lookAt(file, positions);
}
