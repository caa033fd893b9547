/** Links carry the numbers of sections as `2-3`, `3-1-1`, `4-2`; those of tasks have a parameter of their own. */
const DIGITS = '一二三四五六七八九十';

export function sectionSlug(id: string): string {
  return [...id]
    .flatMap((char) => {
      const digit = DIGITS.indexOf(char) + 1;
      if (digit > 0) return [String(digit)];
      return /\d/.test(char) ? [char] : [];
    })
    .join('-');
}
