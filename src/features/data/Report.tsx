import type { ReadResult } from '../../data/types';
import { useMap } from '../context';
import { noteText, refusalText } from '../dataProblems';
import { askAgain, type Import } from './imports';
import { datumText } from './words';

/** So many refusals are told one by one. */
const MOST_TOLD = 100;

/** What was read of a file, and what not, row by row. */
export function Report({ item, result }: { item: Import; result: ReadResult }) {
  const { t } = useMap();
  const { taken, refused, refusedCount, outside, datum, notes } = result;
  const told = refused.slice(0, MOST_TOLD);
  return (
    <div role="status">
      <p>{t(taken > 0 ? 'data.taken' : 'data.nothingTaken', { count: taken })}</p>
      <p class="details-note">{t('data.readAs', { datum: datumText(t, datum) })}</p>
      {outside > 0 && <p class="data-note">{t('data.outside', { count: outside })}</p>}
      {notes.map((note) => (
        <p key={note.code} class="data-note">
          {noteText(t, note)}
        </p>
      ))}
      {refusedCount > 0 && (
        <details>
          <summary>{t('data.refused', { count: refusedCount })}</summary>
          <ul class="data-refusals">
            {told.map((refusal, index) => (
              <li key={index}>{refusalText(t, refusal)}</li>
            ))}
            {refusedCount > told.length && (
              <li>{t('data.moreRefused', { count: refusedCount - told.length })}</li>
            )}
          </ul>
        </details>
      )}
      <button type="button" class="text-button" onClick={() => askAgain(item)}>
        {t('data.again')}
      </button>
    </div>
  );
}
