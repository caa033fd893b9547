import type { Translate } from '../i18n/messages';
import type { ClassItem } from '../scene/data-classes';

/** What a line of the legend of some data stands for; `name` is that of the layer. */
export function classText(
  t: Translate,
  { kind, value, from, to }: ClassItem,
  name: string,
): string {
  const number = (each: number) =>
    new Intl.NumberFormat(t.locale, { maximumSignificantDigits: 4 }).format(each);
  switch (kind) {
    case 'all':
      return name;
    case 'value':
      return value;
    case 'other':
      return t('data.legend.other');
    case 'range':
      if (from === null && to === null) return t('data.legend.same');
      if (from === null) return t('data.legend.below', { to: number(to ?? 0) });
      if (to === null) return t('data.legend.from', { from: number(from) });
      return t('data.legend.between', { from: number(from), to: number(to) });
  }
}

/** The number that a size in a legend stands for. */
export const sizeText = (t: Translate, number: number): string =>
  new Intl.NumberFormat(t.locale, { maximumSignificantDigits: 3 }).format(number);
