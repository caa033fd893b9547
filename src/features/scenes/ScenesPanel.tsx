import { useMap } from '../context';

/** The views that a visitor keeps, in their order. */
export function ScenesPanel() {
  const { t } = useMap();
  return (
    <header class="details-head">
      <h2 tabIndex={-1}>{t('scenes.title')}</h2>
      <p class="details-summary">{t('scenes.hint')}</p>
    </header>
  );
}
