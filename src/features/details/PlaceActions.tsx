import type { Place } from '../../city/city';
import { isTuned } from '../../state/layers';
import { cardPath, pagePath } from '../../state/page';
import { MOST_COMPARED } from '../../state/state';
import { shortlist, showOutput } from '../../state/transitions';
import { Icon } from '../../ui/Icon';
import { useMap } from '../context';
import { EmbedButton } from '../EmbedButton';
import { ShareButton } from '../ShareButton';

/** What can be done with a place: keep it, compare it with kept ones, print it, hand it over. */
export function PlaceActions({ place }: { place: Place }) {
  const { store, t, words, root } = useMap();
  const { number } = place;
  const page = { kind: 'place', number } as const;
  const state = store.state.value;
  const { shortlist: kept } = state;
  const own = `${root}${pagePath(page, t.language)}`;
  const isKept = kept.includes(number);
  const others = kept.filter((each) => each !== number).slice(0, MOST_COMPARED - 1);
  return (
    <div class="actions for-scripts">
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
      <ShareButton
        title={words(place.name)}
        picture={root + cardPath(page, t.language)}
        // Its own page, which chats have a picture of, unless there is more to see than the place.
        address={
          isTuned(state) || state.industries.length > 0 || state.hidden.length > 0 ? undefined : own
        }
      >
        <EmbedButton />
      </ShareButton>
    </div>
  );
}
