import type { Found } from '../../city/search';
import type { Text } from '../../city/types';
import { PlaceIcon } from '../../svg/PlaceIcon';
import { useMap } from '../context';
import { forget } from './recent';
import { keyOf } from './taking';

interface ResultLineProps {
  id: string;
  found: Found;
  query: string;
  isActive: boolean;
  onTake(): void;
  onPoint(): void;
}

/** A name in three parts: before what was searched for, that, and after; the middle is '' where it is not in it. */
function marked(name: string, words: string): [string, string, string] {
  const needle = words.trim().toLowerCase();
  const start = needle ? name.toLowerCase().indexOf(needle) : -1;
  if (start < 0) return [name, '', ''];
  const end = start + needle.length;
  return [name.slice(0, start), name.slice(start, end), name.slice(end)];
}

function nameOf(found: Exclude<Found, { kind: 'spot' }>): Text {
  switch (found.kind) {
    case 'place':
      return found.place.name;
    case 'industry':
      return found.industry;
    case 'task':
      return found.task.title;
    case 'unit':
      return found.unit;
    case 'word':
      return found.word.term;
    case 'town':
      return found.town.properties.name;
  }
}

/** What is to be said of something found, beneath its name. */
function Note({ found }: { found: Found }) {
  const { store, t, words } = useMap();
  const { byId } = store.city.value;
  if (found.kind === 'word') return <small>{words(found.word.plain)}</small>;
  if (found.kind === 'town') {
    const district = byId.get(found.town.properties.district);
    return district ? <small>{words(district.name)}</small> : null;
  }
  if (found.kind !== 'place') return null;
  const { kind, districts } = found.place;
  const around = kind === 'district' || districts.length > 2 ? [] : districts;
  const names = around.flatMap((each) => byId.get(each) ?? []).map(({ name }) => words(name));
  return <small>{[t(`kind.${kind}`), ...names].join(' · ')}</small>;
}

/** One line of the results: what it is, its name with the found part marked, where it belongs. */
function ResultLine({ id, found, query, isActive, onTake, onPoint }: ResultLineProps) {
  const { store, t, words } = useMap();
  const { byKind } = store.city.value;
  const name =
    found.kind === 'spot'
      ? t('search.spot', { datum: t(`datum.${found.datum}`) })
      : words(nameOf(found));
  const [before, match, after] = marked(name, query);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are those of the combobox
    <div
      id={id}
      class={`search-result${isActive ? ' is-active' : ''}`}
      role="option"
      aria-selected={isActive}
      onClick={onTake}
      onPointerEnter={onPoint}
    >
      {found.kind === 'place' ? (
        <PlaceIcon
          kind={found.place.kind}
          belt={(byKind.get('belt') ?? []).indexOf(found.place)}
          dashed={found.place.position.precision === 'district' && !found.place.anchor}
        />
      ) : (
        <span class={`search-sign is-${found.kind}`} aria-hidden="true" />
      )}
      <span class="search-name">
        {before}
        {match && <mark>{match}</mark>}
        {after}
        <Note found={found} />
      </span>
    </div>
  );
}

interface ResultsProps {
  id: string;
  /** In the order in which they stand: those of a kind together. */
  found: readonly Found[];
  query: string;
  active: number;
  onTake(found: Found): void;
  onPoint(index: number): void;
  onTry(query: string): void;
  onForget(): void;
}

/** What was found, by kind, or taken last; where nothing was found, what can be looked for. */
export function Results({
  id,
  found,
  query,
  active,
  onTake,
  onPoint,
  onTry,
  onForget,
}: ResultsProps) {
  const { t } = useMap();
  if (found.length === 0) {
    return (
      <div class="search-nothing" role="status">
        <p>{t('search.nothing', { query: query.trim() })}</p>
        <p>{t('search.nothingHint')}</p>
        <p class="actions">
          {t('search.examples')
            .split('|')
            .map((example) => (
              <button key={example} type="button" class="action" onClick={() => onTry(example)}>
                {example}
              </button>
            ))}
        </p>
      </div>
    );
  }
  const isRecent = query.trim() === '';
  const kinds = isRecent ? (['recent'] as const) : [...new Set(found.map(({ kind }) => kind))];
  return (
    <>
      <div id={`${id}-list`} role="listbox" aria-label={t('search.label')}>
        {kinds.map((kind) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <p id={`${id}-${kind}`} class="search-kind">
              {t(`search.kind.${kind}`)}
            </p>
            {found.map(
              (each, index) =>
                (kind === 'recent' || each.kind === kind) && (
                  <ResultLine
                    key={keyOf(each)}
                    id={`${id}-${index}`}
                    found={each}
                    query={query}
                    isActive={index === active}
                    onTake={() => onTake(each)}
                    onPoint={() => onPoint(index)}
                  />
                ),
            )}
          </div>
        ))}
      </div>
      {isRecent && (
        <button
          type="button"
          class="text-button search-forget"
          onClick={() => {
            forget();
            onForget();
          }}
        >
          {t('search.forget')}
        </button>
      )}
    </>
  );
}
