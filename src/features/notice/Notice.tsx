import { Icon } from '../../ui/Icon';
import { useMap } from '../context';

/** What a link asked for and the map does not know, or what did not come, until it has been read. */
export function Notice() {
  const { store, t } = useMap();
  const problems = store.problems.value;
  return (
    <div role="status" class="notice-area">
      {problems.length > 0 && (
        <div class="notice">
          <div>
            {problems.map(({ code, parameter, value }) => (
              <p key={parameter}>
                {t(`problem.${code}`, { parameter, value: value.slice(0, 40) })}
              </p>
            ))}
            {problems.some(({ code }) => !code.startsWith('no')) && <p>{t('problem.opened')}</p>}
          </div>
          <button
            type="button"
            aria-label={t('notice.close')}
            onClick={({ currentTarget }) => {
              currentTarget.closest('main')?.focus();
              store.problems.value = [];
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
