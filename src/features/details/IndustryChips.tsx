import { filterIndustry } from '../../state/transitions';
import { useMap } from '../context';

/** Industries in the plan's own words; each filters the map by the cluster it stands in. */
export function IndustryChips({ terms }: { terms: readonly string[] }) {
  const { store, t, words } = useMap();
  const { clusterOf, termText } = store.city.value;
  return (
    <ul class="details-chips">
      {[...new Set(terms)].map((term) => {
        const cluster = clusterOf.get(term);
        const text = termText.get(term);
        if (!cluster || !text) return null;
        const meaning = t('details.filterBy', { cluster: words(cluster.name) });
        return (
          <li key={term}>
            <button
              type="button"
              class="details-chip"
              aria-pressed={store.state.value.industries.includes(cluster.number)}
              aria-label={`${words(text)}${t('details.dash')}${meaning}`}
              title={meaning}
              onClick={() => store.change(filterIndustry, cluster.number)}
            >
              {words(text)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
