import type { Place } from '../../city/city';
import type { Neighbour } from '../../city/nearby';
import { POINT_KINDS } from '../../city/queries';
import { passer } from '../../scene/data-style';
import type { GroundEntry, PlaceEntry, TextEntry } from '../../scene/text/entries';
import type { MapContext } from '../context';
import { directionOf } from '../direction';
import { figureOf } from '../figureOf';

/** What relates an entry to the rest of the map, in a line. */
export interface Fact {
  label: string;
  text: string;
  /** Whether it follows from what the plan says, which does not say it itself. */
  isDerived: boolean;
}

export type Wording = Pick<MapContext, 't' | 'words'>;

const namesOf = ({ t, words }: Wording, places: readonly Pick<Place, 'name'>[]) =>
  places.map(({ name }) => words(name)).join(t('layers.separator'));

/** In kilometres, to the tenth. */
const kilometres = (metres: number) => Math.round(metres / 100) / 10;

const compass = ({ t }: Wording, bearing: number) => t(`compass.${directionOf(bearing)}`);

const fact = (label: string, text: string, isDerived = false): Fact[] =>
  text ? [{ label, text, isDerived }] : [];

function nearFacts(wording: Wording, near: readonly Neighbour[]): Fact[] {
  const { t, words } = wording;
  return near.map(({ place, distance_m, error_m, bearing }) => ({
    label: t('details.nearby'),
    text: t('list.near', {
      place: words(place.name),
      direction: compass(wording, bearing),
      distance: kilometres(distance_m),
      error: kilometres(error_m),
    }),
    isDerived: false,
  }));
}

/** Of a place how well its position is known; of an area where it lies in the city. */
function positionOf(wording: Wording, { place, bearing }: PlaceEntry): string {
  const { t } = wording;
  const { precision, error_m } = place.position;
  if (bearing !== null) return t('list.inCity', { direction: compass(wording, bearing) });
  if (!POINT_KINDS.includes(place.kind)) return '';
  const error =
    error_m === null ? t('list.noDistance') : t('details.error', { distance: kilometres(error_m) });
  return t(`precision.${precision}`) + t('details.separator') + error;
}

/** What a place contains: by name, of a district how many of each kind. */
function containedIn(wording: Wording, { kind, parts }: PlaceEntry): string {
  const { t } = wording;
  if (kind !== 'district') return namesOf(wording, parts);
  return (['core', 'node', 'lab', 'platform'] as const)
    .map((each) => ({ each, count: parts.filter((part) => part.kind === each).length }))
    .filter(({ count }) => count > 0)
    .map(({ each, count }) => t('list.kindCount', { kind: t(`kind.${each}`), count }))
    .join(t('layers.separator'));
}

function placeFacts(wording: Wording, entry: PlaceEntry): Fact[] {
  const { t, words } = wording;
  const { kind, place, districts, host, belts, ends, near } = entry;
  const [from, to] = ends.map((end) => compass(wording, end));
  const isArea = kind === 'core' || kind === 'district';
  return [
    ...(kind === 'core' ? fact(t('details.corePark'), namesOf(wording, districts)) : []),
    ...(kind === 'belt'
      ? [
          ...fact(t('list.runs'), from && to ? t('list.ends', { from, to }) : '', true),
          ...fact(t('details.members'), namesOf(wording, districts)),
          ...fact(
            t('details.partners'),
            (place.partners ?? []).map(({ term }) => words(term)).join(t('layers.separator')),
          ),
        ]
      : []),
    ...fact(t('details.partOf'), host ? words(host.name) : ''),
    ...fact(t('list.contains'), containedIn(wording, entry)),
    ...fact(t('kinds.belt'), namesOf(wording, belts), kind !== 'district'),
    ...fact(t('list.where'), positionOf(wording, entry), isArea),
    ...nearFacts(wording, near),
  ];
}

function groundFacts(wording: Wording, { belts, bearing, error_m, near }: GroundEntry): Fact[] {
  const { t } = wording;
  const outside =
    bearing === null ? '' : t('list.outside', { direction: compass(wording, bearing) });
  const error = error_m ? t('details.error', { distance: kilometres(error_m) }) : '';
  return [
    ...fact(t('list.where'), outside || error, outside !== ''),
    ...fact(t('kinds.belt'), namesOf(wording, belts), true),
    ...nearFacts(wording, near),
  ];
}

export function factsOf(entry: TextEntry, wording: Wording): Fact[] {
  const { t, words } = wording;
  switch (entry.is) {
    case 'place':
      return placeFacts(wording, entry);
    case 'ground':
      return groundFacts(wording, entry);
    case 'railway':
      return fact(t('list.stations'), entry.stations.map(words).join(t('layers.separator')));
    default:
      return [];
  }
}

export function nameOf(entry: TextEntry, { t, words }: Wording): string {
  switch (entry.is) {
    case 'place':
      return words(entry.place.name);
    case 'ground':
      if (entry.name) return words(entry.name);
      return t('spot.at', { latitude: entry.at[1].toFixed(4), longitude: entry.at[0].toFixed(4) });
    case 'railway':
      return words(entry.name);
    case 'drawing': {
      const { kind, label } = entry.drawing.properties;
      return label || t(`draw.kind.${kind}`);
    }
    case 'data':
      return entry.layer.name;
  }
}

/** Its kind, where it lies, and how the filters have it: what stands with its name. */
export function notesOf(entry: TextEntry, wording: Wording): string[] {
  const { t } = wording;
  switch (entry.is) {
    case 'place': {
      const { kind, place, districts, strength, level, isKept, suited } = entry;
      const isPoint = POINT_KINDS.includes(kind);
      const named = isPoint ? namesOf(wording, districts) : '';
      return [
        t(`kind.${kind}`),
        named && place.districtBasis === 'inferred' ? `${named} (${t('details.inferred')})` : named,
        strength === 'plain' ? '' : t(`list.strength.${strength}`),
        level ? t(`match.${level}`) : '',
        isKept ? t('list.kept') : '',
        suited ? t('list.suited', { points: tenths(suited.points), most: suited.most }) : '',
      ].filter(Boolean);
    }
    case 'ground':
      return [
        t(`list.kind.${entry.kind}`),
        namesOf(wording, entry.districts),
        entry.isChosen ? t('list.strength.selected') : '',
      ].filter(Boolean);
    case 'railway':
      return [t('list.kind.railway')];
    case 'drawing':
      return [
        t(`draw.kind.${entry.drawing.properties.kind}`),
        figureOf(t, entry.drawing),
        namesOf(wording, entry.districts),
      ].filter(Boolean);
    case 'data': {
      const { data, filter } = entry.layer;
      const passes = passer(filter);
      const count = data.features.filter(({ properties }) => passes(properties)).length;
      return [t('list.kind.data'), t('list.features', { count })];
    }
  }
}

const tenths = (points: number) => Math.round(points * 10) / 10;
