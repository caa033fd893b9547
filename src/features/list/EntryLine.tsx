import { isMeasured } from '../../scene/drawings';
import type { TextEntry } from '../../scene/text/entries';
import type { Chosen } from '../../state/state';
import { PlaceIcon } from '../../svg/PlaceIcon';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';
import { factsOf, nameOf, notesOf } from './facts';

/** What an entry chooses: a place, a spot, or the tool that has it; null for the line of the railway. */
function choiceOf(entry: TextEntry): Chosen | null {
  switch (entry.is) {
    case 'place':
      return { kind: 'place', number: entry.place.number };
    case 'ground':
      return { kind: 'spot', at: entry.at };
    case 'railway':
      return null;
    case 'drawing':
      return { kind: 'tool', tool: isMeasured(entry.drawing) ? 'measure' : 'draw' };
    case 'data':
      return { kind: 'tool', tool: 'data' };
  }
}

/** Something on the map: its name, which chooses it, what it is, and what relates it to the rest. */
export function EntryLine({ entry }: { entry: TextEntry }) {
  const { store, t, words } = useMap();
  const wording = { t, words };
  const place = entry.is === 'place' ? entry.place : undefined;
  const isChosen =
    entry.is === 'place' ? entry.strength === 'selected' : entry.is === 'ground' && entry.isChosen;
  const chosen = choiceOf(entry);
  const belts = store.city.value.byKind.get('belt') ?? [];
  const content = (
    <>
      {place && (
        <PlaceIcon
          kind={place.kind}
          belt={belts.indexOf(place)}
          dashed={place.position.precision === 'district' && !place.anchor}
        />
      )}
      <span class="place-link-name">
        {nameOf(entry, wording)}
        <small>{notesOf(entry, wording).join(' · ')}</small>
      </span>
    </>
  );
  return (
    <li class={`text-entry${isChosen ? ' is-chosen' : ''}`}>
      {chosen ? (
        <ChoiceLink
          chosen={chosen}
          highlights={place}
          class="place-link"
          aria-current={isChosen ? 'true' : undefined}
        >
          {content}
        </ChoiceLink>
      ) : (
        <p class="place-link">{content}</p>
      )}
      <ul class="text-facts">
        {factsOf(entry, wording).map(({ label, text, isDerived }) => (
          <li key={text}>
            {label}
            {t('details.dash')}
            {text}
            {isDerived && <span class="details-tag derived">{t('details.derived')}</span>}
          </li>
        ))}
      </ul>
    </li>
  );
}
