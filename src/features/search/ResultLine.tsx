import { PlaceIcon } from '../../svg/PlaceIcon';
import { useMap } from '../context';
import { marked, type Result } from './results';

interface ResultLineProps {
  id: string;
  result: Result;
  query: string;
  isActive: boolean;
  onTake(): void;
  onPoint(): void;
}

/** One line of the results: what it is, its name with the found part marked, where it belongs. */
export function ResultLine({ id, result, query, isActive, onTake, onPoint }: ResultLineProps) {
  const { store, t, words } = useMap();
  const { byId, byKind } = store.city.value;
  const isPlace = result.kind === 'place';
  const [before, found, after] = marked(
    words(isPlace ? result.place.name : result.cluster.name),
    query,
  );
  const districts = isPlace ? result.place.districts.flatMap((each) => byId.get(each) ?? []) : [];
  const note = isPlace
    ? [
        t(`kind.${result.place.kind}`),
        ...(result.place.kind === 'district' || districts.length > 2
          ? []
          : districts.map(({ name }) => words(name))),
      ].join(' · ')
    : t('search.industry');
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
      {isPlace ? (
        <PlaceIcon
          kind={result.place.kind}
          belt={(byKind.get('belt') ?? []).indexOf(result.place)}
          dashed={result.place.position.precision === 'district' && !result.place.anchor}
        />
      ) : (
        <span class="search-industry" aria-hidden="true" />
      )}
      <span class="search-name">
        {before}
        {found && <mark>{found}</mark>}
        {after}
        <small>{note}</small>
      </span>
    </div>
  );
}
