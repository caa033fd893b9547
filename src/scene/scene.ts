import type { City, LonLat, Place } from '../city/city';
import { once } from '../city/once';
import { type EvidenceLevel, matchesOf, POINT_KINDS, placesInDistrict } from '../city/queries';
import type { Evidence, Kind, Text } from '../city/types';
import { chosenNumbers, onMap, type State, sortableOf } from '../state/state';
import type { Level } from './level';
import { placesBySpot } from './spots';

/** How strongly a thing is drawn. */
export type Strength = 'plain' | 'matched' | 'faded' | 'selected';

/** One symbol on the map: a place, or all places at the same point. */
export interface Mark {
  /** Number of its first place, by which it is known. */
  id: number;
  places: readonly Place[];
  kind: Kind;
  at: LonLat;
  strength: Strength;
  /** In the lens: the strongest evidence among its places. */
  evidence: Evidence | null;
  /** Radius in metres of where it may lie; null where that is not to be drawn. */
  error_m: number | null;
}

export interface Ribbon {
  id: string;
  /** Among the belts, from 0: decides colour and pattern. */
  index: number;
  place: Place;
  shown: boolean;
  strength: Strength;
}

export interface Zone {
  id: string;
  place: Place;
  /** `core`: the district that is the core's own park; `stated`: it states the chosen industry itself. */
  tone: 'plain' | 'core' | 'stated';
  /** It was chosen, or a place of which no more is known than that it lies here. */
  selected: boolean;
}

/** A place without a point, as it stands in the list of its district. */
export interface Entry {
  place: Place;
  strength: Strength;
  /** In the lens: how the plan says it. */
  evidence: Evidence | null;
}

/** The places of a district without a point: they stand in its list slot, dashed. */
export interface Slot {
  district: Place;
  entries: readonly Entry[];
}

/** What is to be drawn, how strongly, with which label: the same for every surface. */
export interface Scene {
  level: Level;
  language: State['language'];
  /** Whether names and symbols are large, and fewer of them named. */
  elder: boolean;
  marks: readonly Mark[];
  /** From the back to the front. */
  ribbons: readonly Ribbon[];
  zones: readonly Zone[];
  slots: readonly Slot[];
  /** Whether names of districts, towns, stations are drawn. */
  shows: { districts: boolean; towns: boolean; railway: boolean };
  /** A spot that was asked for. */
  spot: LonLat | null;
  /** True where an industry is chosen and the rest fades. */
  lens: boolean;
  /** What an industry finds, and how the plan ties it to that. */
  levels: ReadonlyMap<Place, EvidenceLevel>;
  opacity: State['opacity'];
  /** Kinds of points and ids of belts, the foremost first. */
  order: readonly string[];
}

/** Platforms wait for the county level, unless chosen or matched. */
const isDistant = (level: Level) => level === 'overview' || level === 'city';

/** The place that stands for the city's core: its own park is a district, drawn as a zone. */
function coreDistricts(city: City): ReadonlySet<string> {
  return new Set((city.byKind.get('core') ?? []).flatMap((core) => core.districts));
}

export function strengthOf(selected: boolean, lens: boolean, matched: boolean): Strength {
  if (selected) return 'selected';
  if (!lens) return 'plain';
  return matched ? 'matched' : 'faded';
}

/** The evidence that symbols tell apart; districts and belts have none. */
const evidenceOf = (level: EvidenceLevel | undefined): Evidence | null =>
  level === 'own' || level === 'joint' || level === 'name' ? level : null;

function marksOf(
  city: City,
  state: State,
  level: Level,
  levels: ReadonlyMap<Place, EvidenceLevel>,
  order: readonly string[],
): Mark[] {
  const chosen = chosenNumbers(state);
  const lens = state.industries.length > 0;
  const isDrawn = (place: Place) =>
    place.kind !== 'platform' ||
    !isDistant(level) ||
    levels.has(place) ||
    chosen.includes(place.number);
  // Who waits for a nearer look and shares its point is behind the mark all the same: it stands for
  // the same places at every level.
  const drawn = placesBySpot(city, order, state.hidden).filter((places) => places.some(isDrawn));
  return drawn.flatMap((places) => {
    // Where the lens finds only some of those at one point, the found ones stand for the mark.
    const sorted = lens
      ? [...places].sort((a, b) => Number(levels.has(b)) - Number(levels.has(a)))
      : places;
    const first = sorted.find((place) => chosen.includes(place.number)) ?? sorted[0];
    if (!first?.anchor) return [];
    const level = levels.get(first);
    return [
      {
        id: first.number,
        places: [first, ...sorted.filter((place) => place !== first)],
        kind: first.kind,
        at: first.anchor,
        strength: strengthOf(chosen.includes(first.number), lens, level !== undefined),
        evidence: evidenceOf(level),
        error_m: first.kind === 'core' ? null : first.position.error_m,
      },
    ];
  });
}

/** The districts that stand for a place that was chosen: its own ground, the core's, or all that is known of it. */
export function districtsOf(place: Place): readonly string[] {
  if (place.kind === 'district') return [place.id];
  if (place.kind === 'core') return place.districts;
  return POINT_KINDS.includes(place.kind) && !place.anchor ? place.districts : [];
}

/** The one function that makes of the city and what was chosen what is to be drawn. */
export function sceneOf(city: City, state: State, level: Level): Scene {
  const chosen = chosenNumbers(state);
  const lens = state.industries.length > 0;
  const matches = lens ? matchesOf(city, state.industries, state.every) : [];
  const levels = new Map(matches.map((match) => [match.place, match.level]));
  const cores = coreDistricts(city);
  const outlined = new Set(
    city.places.filter(({ number }) => chosen.includes(number)).flatMap(districtsOf),
  );
  const isShown = (layer: string) => !state.hidden.includes(layer);
  const belts = city.byKind.get('belt') ?? [];
  const districts = city.byKind.get('district') ?? [];
  const order = state.order.length ? state.order : sortableOf(city);
  const asked = onMap(state);
  return {
    level,
    language: state.language,
    elder: state.elder,
    lens,
    levels,
    opacity: state.opacity,
    order,
    spot: asked?.kind === 'spot' ? asked.at : null,
    marks: marksOf(city, state, level, levels, order),
    ribbons: belts
      .map((place, index) => ({
        id: place.id,
        index,
        place,
        shown: isShown(place.id),
        strength: strengthOf(chosen.includes(place.number), lens, levels.has(place)),
      }))
      .sort((a, b) => order.indexOf(b.id) - order.indexOf(a.id)),
    zones: districts.map((place) => ({
      id: place.id,
      place,
      tone: levels.has(place)
        ? 'stated'
        : cores.has(place.id) && isShown('core') && !lens
          ? 'core'
          : 'plain',
      selected: outlined.has(place.id),
    })),
    slots: districts.flatMap((district) => {
      const entries = placesInDistrict(city, district.id)
        .filter(
          (place) =>
            !place.anchor &&
            isShown(place.kind) &&
            (!lens || levels.has(place) || chosen.includes(place.number)),
        )
        .map((place) => ({
          place,
          strength: strengthOf(chosen.includes(place.number), lens, levels.has(place)),
          evidence: evidenceOf(levels.get(place)),
        }));
      return entries.length ? [{ district, entries }] : [];
    }),
    shows: { districts: isShown('district'), towns: isShown('town'), railway: isShown('railway') },
  };
}

/** The places that are not on the map at all: no point, and no district whose slot could hold them. */
export const offMap = once((city: City): readonly Place[] =>
  city.places.filter(
    (place) => POINT_KINDS.includes(place.kind) && !place.anchor && place.districts.length === 0,
  ),
);

/** Words in the language of the scene; the city's file already holds the right script of Chinese. */
export function words(text: Text, language: State['language']): string {
  return language === 'en' ? text.en : text.zh;
}
