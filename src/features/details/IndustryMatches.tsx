import { EVIDENCE_LEVELS, type EvidenceLevel, matchesOf, POINT_KINDS } from '../../city/queries';
import type { Evidence } from '../../city/types';
import type { State } from '../../state/state';
import { useMap } from '../context';
import { PlaceLink } from '../PlaceLink';
import { Head } from './Head';

const evidenceOf = (level: EvidenceLevel): Evidence | undefined =>
  level === 'county' || level === 'belt' ? undefined : level;

/** Everything the plan ties to an industry, by how it says so, in its own words. */
export function IndustryMatches({ industries, every }: Pick<State, 'industries' | 'every'>) {
  const { store, t, words } = useMap();
  const city = store.city.value;
  const names = industries.flatMap((number) => city.industries.get(number)?.name ?? []);
  const matches = matchesOf(city, industries, every);
  const counts = (
    [
      ['details.pointCount', POINT_KINDS],
      ['details.districtCount', ['district']],
      ['details.beltCount', ['belt']],
    ] as const
  ).flatMap(([key, kinds]) => {
    const count = matches.filter(({ place }) => kinds.some((kind) => kind === place.kind)).length;
    return count ? [t(key, { count })] : [];
  });
  return (
    <div class="matches">
      <Head
        eyebrow={<span>{t('industries.title')}</span>}
        title={{
          zh: names.map(({ zh }) => zh).join(every ? ' + ' : '、'),
          en: names.map(({ en }) => en).join(every ? ' + ' : ', '),
        }}
      />
      <p class="details-summary">{counts.join(t('details.separator'))}</p>
      {EVIDENCE_LEVELS.map((level) => {
        const group = matches.filter((match) => match.level === level);
        if (group.length === 0) return null;
        return (
          <section key={level}>
            <h3>
              {t(`match.${level}`)} <span class="match-count">{group.length}</span>
              <small>{t(`matchMeaning.${level}`)}</small>
            </h3>
            <ul>
              {group.map(({ place, terms }) => (
                <li key={place.id}>
                  <PlaceLink place={place} variant={evidenceOf(level)}>
                    <small class="match-terms">
                      {terms
                        .map((term) => words(city.termText.get(term) ?? { zh: term, en: term }))
                        .join(t('layers.separator'))}
                    </small>
                  </PlaceLink>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
