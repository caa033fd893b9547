import { EVIDENCE_LEVELS, type EvidenceLevel, matchesOf } from '../../city/queries';
import type { Evidence } from '../../city/types';
import { useMap } from '../context';
import { PlaceLink } from '../PlaceLink';

const evidenceOf = (level: EvidenceLevel): Evidence | undefined =>
  level === 'county' || level === 'belt' ? undefined : level;

/** Everything the plan ties to an industry, by how it says so, in its own words. */
export function Matches({ industry }: { industry: number }) {
  const { store, t, words } = useMap();
  const city = store.city.value;
  const matches = matchesOf(city, industry);
  return (
    <div class="matches">
      <p class="visually-hidden" role="status">
        {t('match.count', { count: matches.length })}
      </p>
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
