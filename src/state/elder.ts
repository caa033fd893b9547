import type { Kept } from './storage';

/** Large text follows the link, then the visitor's choice. */
export function elderOf(link: string, kept: Kept): boolean {
  const linked = new URLSearchParams(link).get('elder');
  return linked === '1' || (linked !== '0' && kept.elder === true);
}
