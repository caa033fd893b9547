import { useSignal } from '@preact/signals';
import type { BaseFate } from '../../state/base';
import { Icon } from '../../ui/Icon';
import { useMap } from '../context';
import { isProblem, isWorthRetrying } from './baseFate';

/** Why the chosen base map is not seen, and what to do; until the visitor has read it. */
export function BaseNote() {
  const { store, site, t } = useMap();
  const read = useSignal<BaseFate | null>(null);
  const fate = store.base.value;
  const isShown =
    fate !== null &&
    fate !== read.value &&
    isProblem(fate.is) &&
    // What the link has is told first, in the same spot.
    store.problems.value.length === 0;
  const name = site.baseMaps.find(({ id }) => id === fate?.id)?.name[t.language] ?? fate?.id ?? '';
  return (
    <div role="status" class="notice-area base-note">
      {isShown && isProblem(fate.is) && (
        <div class="notice">
          <div>
            <p>{t(`base.problem.${fate.is}`, { name })}</p>
            <p>{t('base.instead')}</p>
            {isWorthRetrying(fate.is) && (
              <p>
                <button type="button" class="text-button" onClick={fate.retry}>
                  {t('base.retry')}
                </button>
              </p>
            )}
          </div>
          <button
            type="button"
            aria-label={t('notice.close')}
            onClick={({ currentTarget }) => {
              currentTarget.closest('main')?.focus();
              read.value = fate;
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
