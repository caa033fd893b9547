import type { DataError, Note, Refusal } from '../data/types';
import type { Translate } from '../i18n/messages';

/** Why a file cannot be read or written, and how to mend it. */
export const problemText = (t: Translate, { code, values }: DataError) =>
  t(`dataProblem.${code}`, values);

/** Why a row or a feature was not taken. */
export const refusalText = (t: Translate, { code, row, value, field }: Refusal) =>
  t(`dataProblem.row.${code}`, { row, value, field: field ?? '' });

/** What is said of a file that was read. */
export const noteText = (t: Translate, { code, values }: Note) =>
  t(`dataProblem.note.${code}`, values);
