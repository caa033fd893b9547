import type { Translate } from '../i18n/messages';

/** A day as the language writes it: that of an ISO date, which has no hour, or of a moment on this device. */
export function dayText({ locale }: Translate, day: string | Date): string {
  const zone = typeof day === 'string' ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...zone }).format(new Date(day));
}
