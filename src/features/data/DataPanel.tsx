import { useMap } from '../context';
import { Imports } from './Imports';
import { LayerCard } from './LayerCard';
import { OpenFiles } from './OpenFiles';

/** Data that a visitor brings: files to open, what was read of them, and the layers made of it. */
export function DataPanel() {
  const { store, t } = useMap();
  const { data } = store.work.value;
  return (
    <div class="data">
      <header class="details-head">
        <h2 tabIndex={-1}>{t('data.title')}</h2>
        <p class="details-summary">{t('data.hint')}</p>
      </header>
      <OpenFiles />
      <Imports />
      {data.length > 0 && (
        <section class="details-group">
          <h3>
            {t('data.layers')}
            <small>{t('data.topFirst')}</small>
          </h3>
          <ul class="data-layers">
            {[...data].reverse().map((layer) => (
              <LayerCard key={layer.id} layer={layer} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
