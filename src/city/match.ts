import distance from '@turf/distance';
import type { City, LonLat, Place } from './city';
import type { Ground } from './ground';
import { roundDistance } from './nearby';
import { CRITERIA, type Criterion, type Need, type Neighbourhood, WEIGHTS } from './need';
import { type PlatformKind, platformKindsOf } from './platforms';
import { type EvidenceLevel, matchesOf, placesInDistrict } from './queries';
import type { SectionId, Text } from './types';

/** What part of a weight each kind of evidence is worth: our own choice, shown beside the result. */
export const EVIDENCE_SHARES: Record<EvidenceLevel, number> = {
  own: 1,
  joint: 0.8,
  name: 0.6,
  county: 0.3,
  belt: 0.2,
};

/** Kilometres within which something is near, and within which it is half so. */
export const NEAR_KM = { near: 10, reachable: 25 };

/** Something outside the plan that a company may want to be near: a railway station. */
export interface Landmark {
  name: Text;
  at: LonLat;
  error_m: number;
  /** Whether it is drawn as an area, from whose middle no distance is told. */
  isArea?: boolean;
}

export const stationsOf = ({ stations }: Pick<Ground, 'stations'>): Landmark[] =>
  stations.features.map(({ properties: { name, error_m }, geometry }) => ({
    name,
    at: geometry.coordinates as LonLat,
    error_m,
  }));

/** Why a criterion gives what it gives. */
export type Reason =
  /** The plan ties the place, its district or a belt of its district (`of`) to the industry by these words. */
  | {
      kind: 'industry';
      level: EvidenceLevel;
      terms: readonly string[];
      of: Place | null;
      sections: readonly SectionId[];
    }
  /** So far from it in a straight line; null where the errors of both positions are larger. */
  | { kind: 'near'; target: Text; distance_m: number | null }
  | { kind: 'district'; district: Place; basis: Place['districtBasis']; isOneOfSeveral: boolean }
  | { kind: 'platform'; platforms: readonly Place[] }
  /** Neither the plan nor our sources say it: it counts nothing. */
  | { kind: 'silent' }
  /** No position of the place is known, only its district, so no distance either. */
  | { kind: 'unlocated' };

export interface Part {
  criterion: Criterion;
  weight: number;
  /** From 0 to `weight`. */
  points: number;
  reasons: readonly Reason[];
}

export interface Suited {
  place: Place;
  points: number;
  /** The most that the asked criteria can give. */
  most: number;
  parts: readonly Part[];
}

interface Wish extends Need {
  /** Numbers of clusters or terms. */
  industries: readonly number[];
  /** Whether all of them are wanted; else the best one counts. */
  every: boolean;
}

/** The criteria that a wish speaks of, in their order. */
export function askedCriteria({ industries, near, districts, platforms }: Wish): Criterion[] {
  return CRITERIA.filter((criterion) => {
    if (criterion === 'industry') return industries.length > 0;
    if (criterion === 'district') return districts.length > 0;
    if (criterion === 'platform') return platforms.length > 0;
    return near.includes(criterion);
  });
}

type Judged = { share: number; reasons: Reason[] };

const SILENT: Judged = { share: 0, reasons: [{ kind: 'silent' }] };

function reasonOf(
  city: City,
  place: Place,
  of: Place | null,
  number: number,
  level: EvidenceLevel,
) {
  const speaker = of ?? place;
  const terms = city.industries.get(number)?.terms ?? [];
  const mentions = speaker.industries.filter(({ term }) => terms.includes(term));
  return {
    kind: 'industry' as const,
    level,
    terms: [...new Set(mentions.map(({ term }) => term))],
    of,
    sections: [...new Set(mentions.map(({ section }) => section))],
  };
}

/** How the plan ties one industry to a place: itself, else its district, else a belt of its district. */
function industryOf(
  city: City,
  place: Place,
  number: number,
  levels: ReadonlyMap<Place, EvidenceLevel>,
): Judged {
  const own = levels.get(place);
  if (own) {
    const reason = reasonOf(city, place, null, number, own);
    return { share: EVIDENCE_SHARES[own], reasons: [reason] };
  }
  for (const id of [...place.districts, ...place.relatedBelts]) {
    const frame = city.byId.get(id);
    const level = frame && levels.get(frame);
    if (frame && level) {
      const reason = reasonOf(city, place, frame, number, level);
      return { share: EVIDENCE_SHARES[level], reasons: [reason] };
    }
  }
  return SILENT;
}

/** The nearest of some spots, by what is certain: near, half so, or too far to count. */
function nearnessOf(place: Place, targets: readonly Landmark[]): Judged {
  const { anchor } = place;
  if (!anchor) return { share: 0, reasons: [{ kind: 'unlocated' }] };
  const [nearest] = targets
    .map((target) => ({
      target,
      metres: distance(anchor, target.at, { units: 'meters' }),
      error: (place.position.error_m ?? 0) + target.error_m,
    }))
    .sort((a, b) => a.metres - b.metres);
  if (!nearest) return SILENT;
  const { target, metres, error } = nearest;
  const farthest = (metres + error) / 1000;
  const share = farthest <= NEAR_KM.near ? 1 : farthest <= NEAR_KM.reachable ? 0.5 : 0;
  const distance_m = metres > error && !target.isArea ? roundDistance(metres) : null;
  return { share, reasons: [{ kind: 'near', target: target.name, distance_m }] };
}

const UNIVERSITY = /(大学|大學|学院|學院)$/;

/** The places of the plan, or stations of the ground, that a criterion asks to be near. */
function targetsOf(
  city: City,
  criterion: Neighbourhood,
  stations: readonly Landmark[],
): Landmark[] {
  if (criterion === 'station') return [...stations];
  return city.places
    .filter(({ kind, name }) =>
      criterion === 'university' ? UNIVERSITY.test(name.zh) : kind === criterion,
    )
    .flatMap(({ name, anchor, position: { error_m, precision } }) =>
      anchor ? [{ name, at: anchor, error_m: error_m ?? 0, isArea: precision === 'district' }] : [],
    );
}

function districtOf(city: City, place: Place, wanted: readonly number[]): Judged {
  const found = place.districts
    .flatMap((id) => city.byId.get(id) ?? [])
    .filter(({ number }) => wanted.includes(number));
  if (place.districts.length === 0) return SILENT;
  // Of a place that lies in one of several districts, nobody knows that it lies in this one.
  const isOneOfSeveral = place.districts.length > 1;
  return {
    share:
      found.length === 0 ? 0 : isOneOfSeveral && found.length < place.districts.length ? 0.5 : 1,
    reasons: found.map((district) => ({
      kind: 'district',
      district,
      basis: place.districtBasis,
      isOneOfSeveral,
    })),
  };
}

function platformsOf(city: City, place: Place, wanted: readonly PlatformKind[]): Judged {
  const around = new Set([
    ...(city.parts.get(place.id) ?? []),
    ...place.districts.flatMap((district) => placesInDistrict(city, district)),
  ]);
  around.delete(place);
  const found = [...around].filter((platform) =>
    platformKindsOf(platform).some((kind) => wanted.includes(kind)),
  );
  if (found.length === 0) return SILENT;
  const kinds = new Set(found.flatMap(platformKindsOf));
  return {
    share: wanted.filter((kind) => kinds.has(kind)).length / wanted.length,
    reasons: [{ kind: 'platform', platforms: found }],
  };
}

/**
 * The nodes and platforms of the plan by how well they meet a wish, best first; those that meet
 * nothing of it are left out. Every point has its reasons, and what the plan does not say gives none.
 * `stations` are the railway stations of the ground.
 */
export function suitedPlaces(city: City, wish: Wish, stations: readonly Landmark[]): Suited[] {
  const asked = askedCriteria(wish);
  const levels = new Map(
    wish.industries.map((number) => [
      number,
      new Map(matchesOf(city, [number]).map(({ place, level }) => [place, level])),
    ]),
  );
  const targets = new Map(
    wish.near.map((criterion) => [criterion, targetsOf(city, criterion, stations)]),
  );
  const industriesOf = (place: Place): Judged => {
    const judged = wish.industries.map((number) =>
      industryOf(city, place, number, levels.get(number) ?? new Map()),
    );
    const said = judged.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
    const [best] = said;
    if (!best) return SILENT;
    const sum = said.reduce((total, { share }) => total + share, 0);
    return {
      share: wish.every ? sum / judged.length : best.share,
      reasons: said.flatMap(({ reasons }) => reasons),
    };
  };
  const judge = (place: Place, criterion: Criterion): Judged => {
    if (criterion === 'industry') return industriesOf(place);
    if (criterion === 'district') return districtOf(city, place, wish.districts);
    if (criterion === 'platform') return platformsOf(city, place, wish.platforms);
    return nearnessOf(place, targets.get(criterion) ?? []);
  };
  return city.places
    .filter(({ kind }) => kind === 'node' || kind === 'platform')
    .map((place) => {
      const parts = asked.map((criterion): Part => {
        const weight = wish.weights[criterion] ?? WEIGHTS[criterion];
        const { share, reasons } = judge(place, criterion);
        return { criterion, weight, points: weight * share, reasons };
      });
      const sum = (of: (part: Part) => number) =>
        parts.reduce((total, part) => total + of(part), 0);
      return { place, parts, points: sum((part) => part.points), most: sum((part) => part.weight) };
    })
    .filter(({ points }) => points > 0)
    .sort(
      (a, b) =>
        b.points - a.points ||
        Number(a.place.kind === 'platform') - Number(b.place.kind === 'platform') ||
        a.place.number - b.place.number,
    );
}
