import { useMap } from '../context';

/** Distances, areas and circles on the map. */
export function MeasurePanel() {
  const { t } = useMap();
  return (
    <header class="details-head">
      <h2 tabIndex={-1}>{t('measure.title')}</h2>
      <p class="details-summary">{t('measure.hint')}</p>
    </header>
  );
}
