import type { City } from '../../city/city';
import { once } from '../../city/once';
import { swapIndustry } from '../../state/moreTransitions';
import { useMap } from '../context';

/** The terms that any place has. */
const tiedTerms = once(
  (city: City) => new Set(city.places.flatMap((place) => place.industries.map(({ term }) => term))),
);

/** The plan's own words in each chosen cluster, to look for one of them; from a word back to its cluster. */
export function IndustryTerms({ industries }: { industries: readonly number[] }) {
  const { store, t, words } = useMap();
  const city = store.city.value;
  const tied = tiedTerms(city);
  const lines = industries.flatMap((number) => {
    const cluster = city.clusters.get(number);
    if (cluster) {
      return cluster.terms
        .filter(({ zh }) => tied.has(zh))
        .map((term) => ({ from: number, to: term.number, label: words(term) }));
    }
    const whole = city.clusterOf.get(city.industries.get(number)?.terms[0] ?? '');
    if (!whole) return [];
    const label = t('lens.whole', { industry: words(whole.name) });
    return [{ from: number, to: whole.number, label }];
  });
  if (lines.length === 0) return null;
  return (
    <details class="lens-terms">
      <summary>
        {t('lens.terms')} <small>{t('lens.termsHint')}</small>
      </summary>
      <ul class="details-chips">
        {lines.map(({ from, to, label }) => (
          <li key={to}>
            <button
              type="button"
              class="details-chip"
              onClick={() => store.change(swapIndustry, from, to)}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
