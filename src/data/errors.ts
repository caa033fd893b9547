import { shorten } from './text';
import { DataError } from './types';

/** A module did not come: each browser says so in its own words. */
const MISSING = /dynamically imported module|importing a module script/i;

/**
 * Whatever went wrong with a file, as one error of ours: also what a library throws at a file that it
 * does not understand. That a part of the program did not come is no fault of the file.
 */
export function dataErrorOf(error: unknown, file: string): DataError {
  if (error instanceof DataError) return error;
  const text = error instanceof Error ? error.message || error.name : String(error);
  if (MISSING.test(text)) return new DataError('programMissing', { file });
  return new DataError('unreadable', { file, text: shorten(text) });
}
