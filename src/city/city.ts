import type { GroundNames } from './ground';
import type {
  Cluster,
  Kind,
  Numbered,
  PlaceGeometry,
  PlaceProperties,
  Plan,
  SectionId,
  Text,
} from './types';

/** Longitude, latitude in degrees (WGS84). */
export type LonLat = [number, number];

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** A place as the app loads it: what the data say, and what the build derives from them. */
export interface Place extends PlaceProperties {
  geometry: PlaceGeometry;
  /** Where its mark or name stands; null where the plan and our sources give no point. */
  anchor: LonLat | null;
  /** Belts: the lines of the axis, rounded for drawing; the data keep the corners. */
  axis?: LonLat[][];
  /** Derived, never stated: ids of the belts whose members include one of its districts. */
  relatedBelts: string[];
}

/** The file the app loads, one per script of Chinese. */
export interface CityData {
  format: 1;
  plan: Plan;
  places: Place[];
  bounds: Bounds;
  /**
   * Names of places, of towns, and terms of clusters in the other script of Chinese, where that
   * writes them otherwise: a search finds both. By the id of what they name.
   */
  otherScript: Record<'places' | 'industries' | 'ground', Record<string, string[]>>;
  groundNames: GroundNames;
}

/** A cluster, or one term of the plan. */
export interface Industry {
  number: number;
  name: Text;
  /** The terms of the plan, as printed, that count as it. */
  terms: readonly string[];
}

export interface City extends CityData {
  byId: ReadonlyMap<string, Place>;
  byNumber: ReadonlyMap<number, Place>;
  byKind: ReadonlyMap<Kind, readonly Place[]>;
  /** Places that the plan says lie in this one, by its id. */
  parts: ReadonlyMap<string, readonly Place[]>;
  /** The cluster of a term of the plan. */
  clusterOf: ReadonlyMap<string, Cluster>;
  clusters: ReadonlyMap<number, Cluster>;
  /** What one can look for, by number: whole clusters, and single terms of the plan. */
  industries: ReadonlyMap<number, Industry>;
  termText: ReadonlyMap<string, Text>;
  units: ReadonlyMap<string, Numbered>;
  sections: ReadonlyMap<SectionId, Text>;
  /** Every way a name is written, in all languages and both scripts: what a search reads. */
  writtenForms: ReadonlyMap<Place | Cluster, readonly string[]>;
}

/** Thrown where the file that was loaded is not one this program can read. */
export class CityFormatError extends Error {
  readonly code = 'cityFormat';
}

function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key | undefined) {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The Chinese names of a place. */
export const namesOf = ({ name, aliases }: PlaceProperties): string[] => [name.zh, ...aliases];

/**
 * Makes the model of the file the app loads.
 * @throws CityFormatError where the file is of another format.
 */
export function parseCity(data: unknown): City {
  const candidate = data as Partial<CityData> | null;
  if (
    candidate?.format !== 1 ||
    !Array.isArray(candidate.places) ||
    !candidate.plan ||
    !candidate.bounds ||
    !candidate.otherScript ||
    !candidate.groundNames
  ) {
    throw new CityFormatError('not a city of format 1');
  }
  const city = candidate as CityData;
  const { plan, places, otherScript } = city;
  const taskSections = plan.tasks.map((task) => [taskSection(task.id), task.title] as const);
  return {
    ...city,
    byId: new Map(
      places.flatMap((place) => [place.id, ...(place.formerIds ?? [])].map((id) => [id, place])),
    ),
    byNumber: new Map(
      places.flatMap((place) =>
        [place.number, ...(place.formerNumbers ?? [])].map((number) => [number, place]),
      ),
    ),
    byKind: groupBy(places, (place) => place.kind),
    parts: groupBy(places, (place) => place.partOf),
    clusterOf: new Map(
      plan.industries.flatMap((c) => c.terms.map((term) => [term.zh, c] as const)),
    ),
    clusters: new Map(plan.industries.map((cluster) => [cluster.number, cluster])),
    industries: new Map(
      plan.industries.flatMap(({ number, name, terms }): [number, Industry][] => [
        [number, { number, name, terms: terms.map(({ zh }) => zh) }],
        ...terms.map((term): [number, Industry] => [
          term.number,
          { number: term.number, name: term, terms: [term.zh] },
        ]),
      ]),
    ),
    termText: new Map(
      plan.industries.flatMap((c) => c.terms.map((term) => [term.zh, term] as const)),
    ),
    units: new Map(plan.units.map((unit) => [unit.zh, unit])),
    sections: new Map<SectionId, Text>([
      ...plan.document.sections.map((section) => [section.id, section.title] as const),
      ...plan.actions.flatMap((a) => a.sections.map((s) => [s.id, s.title] as const)),
      ...taskSections,
    ]),
    writtenForms: new Map<Place | Cluster, readonly string[]>([
      ...places.map(
        (place) =>
          [
            place,
            [...namesOf(place), place.name.en, ...(otherScript.places[place.id] ?? [])],
          ] as const,
      ),
      ...plan.industries.map(
        (cluster) =>
          [
            cluster,
            [
              ...[cluster.name, ...cluster.terms].flatMap(({ zh, en }) => [zh, en]),
              ...(otherScript.industries[cluster.id] ?? []),
            ],
          ] as const,
      ),
    ]),
  };
}

/** The section of a task of Annex 1. */
export function taskSection(id: number): SectionId {
  return `附件1#${id}`;
}
