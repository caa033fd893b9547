import type { City } from '../../city/city';
import { matchesOf, POINT_KINDS } from '../../city/queries';
import { chosenNumbers, layersOf, type State } from '../../state/state';
import type { MapContext } from '../context';
import { layerName } from '../layerName';

/** What a change of the state is, in few words; '' where nobody needs to hear of it or hears of it elsewhere. */
export function changeWords(
  before: State,
  now: State,
  city: City,
  { t, words }: Pick<MapContext, 't' | 'words'>,
): string {
  const isSame = (name: 'industries' | 'every' | 'hidden') =>
    String(before[name]) === String(now[name]);
  if (!isSame('industries') || !isSame('every')) {
    const { industries, every } = now;
    if (industries.length === 0) return t('keys.unfiltered');
    const names = industries.flatMap((number) => city.industries.get(number)?.name ?? []);
    const found = matchesOf(city, industries, every);
    return t('keys.found', {
      industries: names.map(words).join(t('layers.separator')),
      count: found.filter(({ place }) => POINT_KINDS.includes(place.kind)).length,
    });
  }
  if (!isSame('hidden')) {
    const layers = layersOf(city);
    const isShown = ({ hidden }: State, layer: string) => !hidden.includes(layer);
    const [first, ...rest] = layers.filter(
      (layer) => isShown(before, layer) !== isShown(now, layer),
    );
    if (first && rest.length === 0) {
      const layer = layerName(first, city, t);
      return isShown(now, first) ? t('keys.shown', { layer }) : t('keys.hidden', { layer });
    }
    return t('keys.layers', {
      shown: layers.filter((layer) => isShown(now, layer)).length,
      all: layers.length,
    });
  }
  // The map as text stays where it is as something in it is chosen; other panels say what they are.
  const numbers = chosenNumbers(now);
  const isMarked = now.chosen?.kind === 'text' && String(chosenNumbers(before)) !== String(numbers);
  if (!isMarked || numbers.length === 0) return '';
  const names = numbers.flatMap((number) => city.byNumber.get(number)?.name ?? []);
  return t('keys.opened', { name: names.map(words).join(t('layers.separator')) });
}
