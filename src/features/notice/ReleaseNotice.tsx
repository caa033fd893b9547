import { release, takeOver } from '../../offline/register';

import { Icon } from '../../ui/Icon';
import { useMap } from '../context';

export { register } from '../../offline/register';

/** Offers a new release; who has something in hand leaves it be. */
export function ReleaseNotice() {
  const { store, t } = useMap();
  const { presenting, output } = store.state.value;
  if (release.value === 'none' || presenting || output) return null;
  return (
    <div role="status" class="notice-area">
      <div class="notice">
        <div>
          <p>{t(release.value === 'held' ? 'release.held' : 'release.waiting')}</p>
          {release.value === 'waiting' && (
            <button type="button" class="text-button" onClick={takeOver}>
              {t('release.take')}
            </button>
          )}
        </div>
        <button
          type="button"
          aria-label={t('notice.close')}
          onClick={({ currentTarget }) => {
            currentTarget.closest('main')?.focus();
            release.value = 'none';
          }}
        >
          <Icon name="close" />
        </button>
      </div>
    </div>
  );
}
