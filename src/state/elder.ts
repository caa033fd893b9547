import type { Kept } from './storage';

/** Large text by the link, or by the visitor's choice. */
export const elderOf = (link: string, kept: Kept): boolean =>
  new URLSearchParams(link).get('elder') === '1' || kept.elder === true;
