import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { countByCluster } from '../../city/queries';
import { filterIndustry } from '../../state/transitions';
import { Icon } from '../../ui/Icon';
import { isByKeyboard } from '../../ui/keyboard';
import { useMap } from '../context';

const FEW = 6;

/** The industries of the plan with how many places have them; each filters map and lists. */
export function Industries() {
  const { store, t, words } = useMap();
  const isWhole = useSignal(false);
  const title = useRef<HTMLHeadingElement>(null);
  const city = store.city.value;
  const { industries: filtering } = store.state.value;
  const counts = countByCluster(city);
  const sorted = [...city.plan.industries].sort(
    (a, b) => (counts.get(b.number) ?? 0) - (counts.get(a.number) ?? 0),
  );
  const chips = sorted.filter(
    ({ number }, index) => isWhole.value || index < FEW || filtering.includes(number),
  );
  return (
    <section class="panel-group industries" aria-labelledby="industries-title">
      <header class="panel-heading">
        <h2 id="industries-title" ref={title} tabIndex={-1}>
          {t('industries.title')}
        </h2>
        {filtering.length === 0 ? (
          <span>{t('industries.hint')}</span>
        ) : (
          <button
            type="button"
            class="text-button"
            onClick={() => {
              store.change(filterIndustry, null);
              // The button goes; the focus stays near.
              title.current?.focus();
            }}
          >
            {t('industries.clear')}
          </button>
        )}
      </header>
      <ul class="chips">
        {chips.map(({ number, name }) => (
          <li key={number}>
            <button
              type="button"
              class="chip"
              aria-pressed={filtering.includes(number)}
              onClick={() => store.change(filterIndustry, number)}
            >
              {filtering.includes(number) && <Icon name="check" />}
              {words(name)} <span class="chip-count">{counts.get(number)}</span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            class="chip chip-more"
            aria-expanded={isWhole.value}
            onClick={({ currentTarget }) => {
              isWhole.value = !isWhole.value;
              // The button moves; who goes by keys goes with it.
              if (isByKeyboard()) requestAnimationFrame(() => currentTarget.scrollIntoView(false));
            }}
          >
            {isWhole.value
              ? t('industries.fewer')
              : t('industries.all', { count: city.plan.industries.length })}
          </button>
        </li>
      </ul>
    </section>
  );
}
