import { useMap } from '../context';

/** How strongly and in which order layers are drawn. */
export function LayersPanel() {
  const { t } = useMap();
  return (
    <header class="details-head">
      <h2 tabIndex={-1}>{t('layersPanel.title')}</h2>
      <p class="details-summary">{t('layersPanel.hint')}</p>
    </header>
  );
}
