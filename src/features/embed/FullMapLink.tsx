import { useMap } from '../context';

/** From a map in a page of others to the map itself, as it stands. */
export function FullMapLink() {
  const { store, hrefOf, t } = useMap();
  // The address has both.
  const [{ chosen }] = [store.state.value, store.camera.value];
  return (
    <a
      class="embed-button"
      href={hrefOf(chosen)}
      target="_blank"
      rel="noopener"
      title={t('embed.openFull')}
    >
      <span>{t('embed.full')}</span>
      <svg class="icon" viewBox="0 0 18 18" width="16" height="16" aria-hidden="true">
        <path d="M10.5 3H15v4.5M15 3l-7 7M12.500 10v5H3V5.500h5" />
      </svg>
    </a>
  );
}
