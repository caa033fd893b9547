import { useMap } from '../context';

/** Points, lines, areas, arrows and words on the map. */
export function DrawPanel() {
  const { t } = useMap();
  return (
    <header class="details-head">
      <h2 tabIndex={-1}>{t('draw.title')}</h2>
      <p class="details-summary">{t('draw.hint')}</p>
    </header>
  );
}
