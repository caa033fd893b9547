import { useMap } from '../context';

/** Data that a visitor brings. */
export function DataPanel() {
  const { t } = useMap();
  return (
    <header class="details-head">
      <h2 tabIndex={-1}>{t('data.title')}</h2>
      <p class="details-summary">{t('data.hint')}</p>
    </header>
  );
}
