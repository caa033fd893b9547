import { useEffect, useRef } from 'preact/hooks';
import { countByCluster } from '../../city/queries';
import { mapName } from '../../scene/labels/name';
import { choose, filterIndustry } from '../../state/transitions';
import { Icon } from '../../ui/Icon';
import { useMap } from '../context';
import { ElderSwitch } from '../ElderSwitch';

/** On the phone: the core, the belts and the industries in one row under the search. */
export function QuickChips() {
  const { store, t, words } = useMap();
  const city = store.city.value;
  const { chosen, industries: filtering } = store.state.value;
  const counts = countByCluster(city);
  const frame = [...(city.byKind.get('core') ?? []), ...(city.byKind.get('belt') ?? [])];
  const industries = [...city.plan.industries].sort(
    (a, b) => (counts.get(b.number) ?? 0) - (counts.get(a.number) ?? 0),
  );
  const list = useRef<HTMLUListElement>(null);
  // What is on is seen, wherever it was chosen.
  useEffect(() => {
    const on = list.current?.querySelector('[aria-pressed="true"]');
    on?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen, filtering]);
  return (
    <div class="quick">
      <ElderSwitch />
      <nav aria-label={t('quick.label')}>
        {/* What has the focus is seen in whole, which browsers do not see to. */}
        <ul
          ref={list}
          onFocusIn={({ target }) =>
            (target as Element).scrollIntoView({ block: 'nearest', inline: 'nearest' })
          }
        >
          {frame.map((place) => {
            const { number, kind } = place;
            const isOn = chosen?.kind === 'place' && chosen.number === number;
            return (
              <li key={number}>
                <button
                  type="button"
                  class="chip"
                  aria-pressed={isOn}
                  onClick={() => store.change(choose, isOn ? null : { kind: 'place', number })}
                >
                  {isOn && <Icon name="check" />}
                  {kind === 'core' ? t('kind.core') : mapName(place, t.language).line}
                </button>
              </li>
            );
          })}
          {industries.map(({ number, name }) => (
            <li key={`industry-${number}`}>
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
        </ul>
      </nav>
    </div>
  );
}
