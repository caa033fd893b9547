import { placesByTerm } from '../../city/queries';
import { swapIndustry } from '../../state/moreTransitions';
import { useMap } from '../context';

/** The plan's own words in each chosen cluster, to look for one of them; from a word back to its cluster. */
export function IndustryTerms({ industries }: { industries: readonly number[] }) {
  const { store, t, words } = useMap();
  const city = store.city.value;
  const tied = placesByTerm(city);
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
