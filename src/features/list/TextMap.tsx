import { useComputed } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { POINT_KINDS } from '../../city/queries';
import { offMap } from '../../scene/scene';
import { placesIn, textOf } from '../../scene/text';
import type { TextGroup } from '../../scene/text/entries';
import { chosenNumbers, layersOf } from '../../state/state';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';
import { LongList } from '../LongList';
import { layerName } from '../layerName';
import { EntryLine } from './EntryLine';

/** The groups that lie under the plan: folded, so that a key passes them at once. */
const FOLDED: readonly TextGroup['id'][] = ['town', 'railway', 'water', 'neighbour'];

function useTitle({ id, district }: TextGroup): string {
  const { t, words } = useMap();
  if (district) return words(district.name);
  switch (id) {
    case 'core':
    case 'belt':
    case 'district':
      return t(`kinds.${id}`);
    case 'town':
    case 'railway':
      return t(`layers.${id}`);
    default:
      return t(`list.group.${id}`);
  }
}

function Group({ group }: { group: TextGroup }) {
  const { t } = useMap();
  const title = useTitle(group);
  const { id, entries } = group;
  const count = <small>{t('details.itemCount', { count: entries.length })}</small>;
  const list = (
    <LongList
      items={entries}
      lineOf={(entry, index) => (
        <EntryLine key={entry.is === 'place' ? entry.place.id : index} entry={entry} />
      )}
    />
  );
  if (!FOLDED.includes(id)) {
    return (
      <section class="details-group">
        <h3>
          {title}
          {count}
        </h3>
        {list}
      </section>
    );
  }
  const isChosen = entries.some((entry) => entry.is === 'ground' && entry.isChosen);
  return (
    <details class="details-group" open={isChosen}>
      <summary>
        <h3>{title}</h3>
        {count}
      </summary>
      {list}
    </details>
  );
}

/** What the filters leave out of the map and of this list, and what of it they mark. */
function Filters({ groups }: { groups: readonly TextGroup[] }) {
  const { store, t, words } = useMap();
  const city = store.city.value;
  const { hidden, industries } = store.shown.value;
  const places = placesIn(groups);
  const matched = places.filter(({ kind, level }) => level && POINT_KINDS.includes(kind));
  const names = industries.flatMap((number) => city.industries.get(number)?.name ?? []);
  const chosen = chosenNumbers(store.shown.value);
  const away = city.places.filter(
    (place) => chosen.includes(place.number) && !places.some((entry) => entry.place === place),
  );
  return (
    <>
      {industries.length > 0 && (
        <p class="details-note">
          {t('list.filtered', {
            industries: names.map(words).join(t('layers.separator')),
            count: matched.length,
          })}
        </p>
      )}
      {hidden.length > 0 && (
        <p class="details-note">
          {t('list.hidden', {
            layers: layersOf(city)
              .filter((layer) => hidden.includes(layer))
              .map((layer) => layerName(layer, city, t))
              .join(t('layers.separator')),
          })}
        </p>
      )}
      {away.map((place) => (
        <p key={place.id} class="details-note">
          {t('list.away', { place: words(place.name) })}{' '}
          <ChoiceLink chosen={{ kind: 'place', number: place.number }}>{t('list.open')}</ChoiceLink>
        </p>
      ))}
    </>
  );
}

/** The map as text: all that it shows, in the order in which it is read. */
export function TextMap() {
  const { store, ground, t } = useMap();
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const groups = useComputed(() =>
    textOf(store.city.value, ground.value, store.shown.value, store.work.value),
  );
  const chosen = JSON.stringify(store.shown.value.chosen);

  // Chosen on the map, it may stand far down.
  useLayoutEffect(() => {
    const current = root.current?.querySelector('[aria-current]');
    if (current && current !== document.activeElement) {
      current.parentElement?.scrollIntoView({ block: 'nearest' });
    }
  }, [chosen]);
  // The way here from the head of the page leads here, where the list is open, too.
  useLayoutEffect(() => {
    const skip = document.querySelector('.skip.is-to-text');
    const focus = () => heading.current?.focus();
    skip?.addEventListener('click', focus);
    return () => skip?.removeEventListener('click', focus);
  }, []);

  return (
    <div class="text-map" ref={root}>
      <header class="details-head">
        <h2 tabIndex={-1} ref={heading}>
          {t('list.title')}
        </h2>
        <p class="details-summary">{t('list.summary')}</p>
      </header>
      <Filters groups={groups.value} />
      {groups.value.map((group) => (
        <Group key={group.id + (group.district?.id ?? '')} group={group} />
      ))}
      <p class="details-note">{t('layers.offMap', { count: offMap(store.city.value).length })}</p>
      <p class="details-note">{t('list.keys')}</p>
    </div>
  );
}
