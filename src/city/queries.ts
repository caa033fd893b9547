import type { City, Place } from './city';
import { once } from './once';
import type { Evidence, Kind } from './types';

/** The five ways in which the plan ties an industry to a spot on the map, strongest first. */
export const EVIDENCE_LEVELS = ['own', 'joint', 'name', 'county', 'belt'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

export interface Match {
  place: Place;
  level: EvidenceLevel;
  /** The plan's own words that match, in its order. */
  terms: readonly string[];
}

/** The kinds that are counted as places; the core, belts and districts are the frame they lie in. */
export const POINT_KINDS: readonly Kind[] = ['node', 'lab', 'platform'];

const RANK: Record<Evidence, number> = { own: 0, joint: 1, name: 2 };

const levelIn = ({ kind }: Place, evidence: Evidence): EvidenceLevel =>
  kind === 'district' ? 'county' : kind === 'belt' ? 'belt' : evidence;

/** How the plan ties one place to some terms; null where it does not. */
function matchOf(place: Place, terms: readonly string[]): Match | null {
  const mentions = place.industries.filter(({ term }) => terms.includes(term));
  const [first, ...rest] = mentions.map(({ evidence }) => evidence);
  if (!first) return null;
  const best = rest.reduce((found, each) => (RANK[found] <= RANK[each] ? found : each), first);
  return {
    place,
    level: levelIn(place, best),
    terms: [...new Set(mentions.map(({ term }) => term))],
  };
}

const rankOf = ({ level }: Match) => EVIDENCE_LEVELS.indexOf(level);

/** Of several industries found at one place: all the words; the level that holds for all or for one. */
function merge(place: Place, found: readonly Match[], every: boolean): Match {
  const sorted = [...found].sort((a, b) => rankOf(a) - rankOf(b));
  const decisive = sorted[every ? sorted.length - 1 : 0] as Match;
  const terms = new Set(found.flatMap((match) => match.terms));
  return {
    place,
    level: decisive.level,
    terms: [...new Set(place.industries.map(({ term }) => term))].filter((term) => terms.has(term)),
  };
}

/**
 * So many answers are kept, by what was asked: scene, legend and lists ask for the same at every change,
 * and combinations for what is tied to each industry. Of a hundred thousand places they take some 30 MB.
 */
const ANSWERS = 20;
const answers = once((_: City) => new Map<string, readonly Match[]>());

/**
 * Everything the plan ties to industries (numbers of clusters or terms): places by the strongest
 * evidence they have, then the districts and belts that state it for themselves. With `every` only
 * what has them all, by the weakest evidence for one of them.
 */
export function matchesOf(
  city: City,
  industries: readonly number[],
  every = false,
): readonly Match[] {
  const known = answers(city);
  const asked = `${industries} ${every}`;
  const answer = known.get(asked);
  if (answer) return answer;
  const wanted = industries.flatMap((number) => city.industries.get(number) ?? []);
  const terms = wanted[0]?.terms ?? [];
  const ties =
    wanted.length > 1 &&
    wanted.map(({ number }) => new Map(matchesOf(city, [number]).map((tie) => [tie.place, tie])));
  const found = city.places.flatMap((place) => {
    if (!ties) return matchOf(place, terms) ?? [];
    const each = ties.flatMap((tie) => tie.get(place) ?? []);
    return each.length < (every ? ties.length : 1) ? [] : merge(place, each, every);
  });
  const matches = EVIDENCE_LEVELS.flatMap((level) =>
    found.filter((match) => match.level === level),
  );
  if (known.size === ANSWERS) known.clear();
  known.set(asked, matches);
  return matches;
}

export const isPoint = ({ place }: Match): boolean => POINT_KINDS.includes(place.kind);

/** How many places (not districts or belts) match each cluster, by its number. */
export const countByCluster = once(
  (city: City): ReadonlyMap<number, number> =>
    new Map(
      city.plan.industries.map(({ number }) => [
        number,
        matchesOf(city, [number]).filter(isPoint).length,
      ]),
    ),
);

const placesByDistrict = once((city: City) => {
  const byDistrict = new Map<string, Place[]>();
  for (const place of city.places) {
    if (!POINT_KINDS.includes(place.kind)) continue;
    for (const district of place.districts) {
      const there = byDistrict.get(district);
      if (there) there.push(place);
      else byDistrict.set(district, [place]);
    }
  }
  return byDistrict;
});

/** The places of a district, in the plan's order; some may lie in several. */
export const placesInDistrict = (city: City, district: string): readonly Place[] =>
  placesByDistrict(city).get(district) ?? [];
