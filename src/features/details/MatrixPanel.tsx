import { useMap } from '../context';
import { Matrix } from './Matrix';

/** The whole table of what the plan ties to which industry. */
export function MatrixPanel() {
  const { store, t } = useMap();
  return (
    <>
      <header class="details-head">
        <p class="details-eyebrow">
          <span>{t('industries.title')}</span>
        </p>
        <h2 tabIndex={-1}>{t('matrix.title')}</h2>
        <p class="details-summary">{t('matrix.summary')}</p>
      </header>
      <Matrix industries={store.state.value.industries} />
    </>
  );
}
