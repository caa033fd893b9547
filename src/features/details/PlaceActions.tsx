import type { Place } from '../../city/city';
import { isTuned } from '../../state/layers';
import { shortlist } from '../../state/moreTransitions';
import { cardPath, pagePath } from '../../state/paths';
import { MOST_COMPARED } from '../../state/state';
import { showOutput } from '../../state/transitions';
import { Icon } from '../../ui/Icon';
import { useMap } from '../context';
import { EmbedButton } from '../EmbedButton';
import { publicAddress } from '../publicAddress';
import { ShareButton } from '../ShareButton';
import { ReadAloud } from './ReadAloud';

/** What can be done with a place: keep it, compare it with kept ones, print it, hand it over. */
export function PlaceActions({ place }: { place: Place }) {
  const context = useMap();
  const { store, t, words } = context;
  const { number } = place;
  const page = { kind: 'place', number } as const;
  const state = store.state.value;
  const { shortlist: kept } = state;
  const own = publicAddress(context, pagePath(page, t.language) ?? '') ?? undefined;
  const isKept = kept.includes(number);
  const others = kept.filter((each) => each !== number).slice(0, MOST_COMPARED - 1);
  const making = (
    <>
      <button
        type="button"
        class="action"
        aria-pressed={isKept}
        onClick={() => store.change(shortlist, number)}
      >
        <Icon name={isKept ? 'check' : 'star'} />
        <span>{t(isKept ? 'actions.kept' : 'actions.keep')}</span>
      </button>
      {others.length > 0 && (
        <button
          type="button"
          class="action"
          onClick={() =>
            store.change(showOutput, {
              kind: 'compare',
              numbers: [number, ...others],
              onlyDifferences: false,
            })
          }
        >
          <Icon name="compare" />
          <span>{t('actions.compare', { count: others.length + 1 })}</span>
        </button>
      )}
      <button
        type="button"
        class="action"
        onClick={() => store.change(showOutput, { kind: 'brief', numbers: [number], second: null })}
      >
        <Icon name="page" />
        <span>{t('actions.brief')}</span>
      </button>
    </>
  );
  const share = (
    <ShareButton
      title={words(place.name)}
      picture={publicAddress(context, cardPath(page, t.language))}
      // Its own page, which chats have a picture of, unless there is more to see than the place.
      address={
        isTuned(state) || state.industries.length > 0 || state.hidden.length > 0 ? undefined : own
      }
    >
      <EmbedButton />
    </ShareButton>
  );
  // For elders two things at once, the others behind a third.
  if (state.elder) {
    return (
      <div class="for-scripts">
        <div class="actions">
          <ReadAloud place={place} />
          {share}
        </div>
        <details class="actions-more">
          <summary>{t('elder.moreActions')}</summary>
          <div class="actions">{making}</div>
        </details>
      </div>
    );
  }
  return (
    <div class="actions for-scripts">
      {making}
      {share}
    </div>
  );
}
