import { useMap } from '../context';

/** Starts the telling of the plan. */
export function PresentPanel() {
  const { t } = useMap();
  return (
    <header class="details-head">
      <h2 tabIndex={-1}>{t('present.title')}</h2>
      <p class="details-summary">{t('present.hint')}</p>
    </header>
  );
}
