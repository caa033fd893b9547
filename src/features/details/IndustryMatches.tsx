import type { City, Place } from '../../city/city';
import { type Finding, findingsOf } from '../../city/findings';
import { type EvidenceLevel, isPoint, type Match, matchesOf } from '../../city/queries';
import type { Evidence } from '../../city/types';
import { wantEvery } from '../../state/moreTransitions';
import type { State } from '../../state/state';
import { PlaceIcon } from '../../svg/PlaceIcon';
import { Icon } from '../../ui/Icon';
import { Beneath } from '../Beneath';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';
import { ExportMenu } from '../ExportMenu';
import { LongList } from '../LongList';
import { PlaceLink } from '../PlaceLink';
import { Group } from './Group';
import { Head } from './Head';
import { IndustryTerms } from './IndustryTerms';
import { Matrix } from './Matrix';

type LensProps = Pick<State, 'industries' | 'every'>;

const evidenceOf = (level: EvidenceLevel): Evidence | undefined =>
  level === 'county' || level === 'belt' ? undefined : level;

/** How many places, and by which evidence; then which districts and belts state it for themselves. */
function Count({ findings }: { findings: readonly Finding[] }) {
  const { t, words } = useMap();
  const count = findings.reduce((sum, { points }) => sum + points, 0);
  const frame = findings
    .filter(({ matches, points }) => points < matches.length)
    .flatMap(({ matches }) => matches.filter((match) => !isPoint(match)));
  return (
    <>
      <p class="match-total" role="status">
        <strong>{count}</strong> {t('lens.places', { count })}
        {findings.map(
          ({ level, points }) =>
            points > 0 && (
              <span key={level}>
                <b>{points}</b> {t(`match.${level}`)}
              </span>
            ),
        )}
      </p>
      {frame.length > 0 && (
        <p class="details-summary">
          {t('lens.frame', {
            names: t.list(frame.map(({ place }) => words(place.name))),
          })}
        </p>
      )}
    </>
  );
}

/** How the map shows what is found by this evidence. */
function EvidenceKey({ level, first }: { level: EvidenceLevel; first: Place }) {
  const { store } = useMap();
  const belts = store.city.value.byKind.get('belt') ?? [];
  if (level === 'belt') return <PlaceIcon kind="belt" belt={belts.indexOf(first)} size={16} />;
  if (level !== 'county') return <PlaceIcon kind="node" variant={level} />;
  return (
    <svg class="place-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <rect x="1" y="4" width="18" height="12" class="fill-node-soft stroke-bound" />
    </svg>
  );
}

/** Where several industries are wanted: whether one is enough. */
function AnyOrEvery({ every }: { every: boolean }) {
  const { store, t } = useMap();
  return (
    <fieldset class="lens-mode">
      <legend class="visually-hidden">{t('lens.mode')}</legend>
      {[false, true].map((value) => (
        <label key={String(value)}>
          <input
            type="radio"
            name="lens-mode"
            checked={every === value}
            onChange={() => store.change(wantEvery, value)}
          />
          {t(value ? 'lens.every' : 'lens.any')}
        </label>
      ))}
    </fieldset>
  );
}

function MatchLine({ match, city }: { match: Match; city: City }) {
  const { t, words } = useMap();
  const { place, level, terms } = match;
  return (
    <PlaceLink place={place} variant={evidenceOf(level)}>
      <small class="match-terms">
        {t.list(terms.map((term) => words(city.termText.get(term) ?? { zh: term, en: term })))}
      </small>
    </PlaceLink>
  );
}

/** What is found by one evidence. */
function Found({ level, matches }: Finding) {
  const { store, t } = useMap();
  const [first] = matches;
  return (
    <section>
      <h3>
        <span class="match-level">
          {first && <EvidenceKey level={level} first={first.place} />}
          {t(`match.${level}`)}
        </span>{' '}
        <span class="match-count">{matches.length}</span>
        <small>{t(`matchMeaning.${level}`)}</small>
      </h3>
      <LongList
        items={matches}
        lineOf={(match) => (
          <li key={match.place.id}>
            <MatchLine match={match} city={store.city.value} />
          </li>
        )}
      />
    </section>
  );
}

/** Everything the plan ties to the chosen industries, by how it says so, in its own words. */
export function IndustryMatches({ industries, every }: LensProps) {
  const { store, t } = useMap();
  const city = store.city.value;
  const names = industries.flatMap((number) => city.industries.get(number)?.name ?? []);
  const matches = matchesOf(city, industries, every);
  const findings = findingsOf(matches);
  const [first, ...others] = findings;
  return (
    <div class="matches">
      <Head
        eyebrow={<span>{t('industries.title')}</span>}
        title={{
          zh: names.map(({ zh }) => zh).join(every ? ' + ' : '、'),
          en: names.map(({ en }) => en).join(every ? ' + ' : ', '),
        }}
      />
      {industries.length > 1 && <AnyOrEvery every={every} />}
      <Count findings={findings} />
      <p class="actions">
        <ChoiceLink chosen={{ kind: 'match' }} class="action">
          <Icon name="match" />
          <span>{t('need.more')}</span>
        </ChoiceLink>
      </p>
      <IndustryTerms industries={industries} />
      {matches.length === 0 && <p class="lens-none">{t('lens.none')}</p>}
      {first && <Found {...first} />}
      <Beneath>
        {others.map((group) => (
          <Found key={group.level} {...group} />
        ))}
        {matches.length > 0 && (
          <ExportMenu
            places={matches.map(({ place }) => place)}
            name={`jiangmen-${industries.join('-')}`}
          />
        )}
        <Group title={t('matrix.title')}>
          <Matrix industries={industries} />
        </Group>
      </Beneath>
    </div>
  );
}
