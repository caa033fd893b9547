import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { type Suited, stationsOf, suitedPlaces } from '../../city/match';
import { useMap } from '../context';
import { PlaceLink } from '../PlaceLink';
import { NeedForm } from './NeedForm';
import { ReasonLine } from './ReasonLine';

/** So many are shown at first. */
const FIRST = 8;

const inTenths = (points: number) => Math.round(points * 10) / 10;

/** A place with its points, and where each of them comes from. */
function SuitedPlace({ suited }: { suited: Suited }) {
  const { t } = useMap();
  const { place, points, most, parts } = suited;
  return (
    <>
      <PlaceLink place={place}>
        <span class="details-end">
          <b>{inTenths(points)}</b> / {most}
        </span>
      </PlaceLink>
      <ul class="match-parts">
        {parts.map((part) => (
          <li key={part.criterion} class={part.points > 0 ? undefined : 'is-nothing'}>
            <span class="match-points">
              {inTenths(part.points)}/{part.weight}
            </span>
            <span>
              {t(`criterion.${part.criterion}`)}
              {t('details.dash')}
              {part.reasons.length > 0
                ? part.reasons.map((reason, index) => (
                    <span key={index}>
                      {index > 0 && t('reason.and')}
                      <ReasonLine reason={reason} />
                    </span>
                  ))
                : t('reason.elsewhere')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Which nodes and platforms meet what a company needs, best first, each point with its reason. */
export function MatchPanel() {
  const { store, ground, t, words } = useMap();
  const isAll = useSignal(false);
  const results = useRef<HTMLElement>(null);
  const { industries, every, need } = store.state.value;
  const stations = stationsOf(ground.value);
  const found = suitedPlaces(store.city.value, { ...need, industries, every }, stations);
  const isAsked = industries.length + need.near.length + need.districts.length > 0;
  const [best] = found;
  const shown = isAll.value ? found : found.slice(0, FIRST);
  return (
    <>
      <header class="details-head">
        <p class="details-eyebrow">
          <span>{t('need.kind')}</span>
        </p>
        <h2 tabIndex={-1}>{t('need.title')}</h2>
        <p class="details-summary">{t('need.summary')}</p>
      </header>
      <NeedForm />
      <section class="details-group" ref={results} tabIndex={-1}>
        <h3>
          {t('need.found')}
          <small role="status">{t('details.placeCount', { count: found.length })}</small>
        </h3>
        {found.length === 0 && (
          <p class="lens-none">
            {t(isAsked || need.platforms.length > 0 ? 'need.none' : 'need.nothingAsked')}
          </p>
        )}
        <ol class="match-list">
          {shown.map((suited) => (
            <li key={suited.place.number}>
              <SuitedPlace suited={suited} />
            </li>
          ))}
        </ol>
        {found.length > FIRST && (
          <button
            type="button"
            class="text-button"
            onClick={() => {
              isAll.value = !isAll.value;
            }}
          >
            {t(isAll.value ? 'industries.fewer' : 'need.all', { count: found.length })}
          </button>
        )}
        <p class="details-note">{t('need.note')}</p>
      </section>
      {best && (
        <p class="match-jump">
          <button
            type="button"
            class="action"
            onClick={() => {
              results.current?.scrollIntoView({ block: 'start' });
              results.current?.focus({ preventScroll: true });
            }}
          >
            {t('need.jump', { count: found.length, place: words(best.place.name) })}
          </button>
        </p>
      )}
    </>
  );
}
