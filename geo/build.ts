import type { Feature, FeatureCollection } from 'geojson';
import {
  type Area,
  type CityData,
  type Ground,
  type NeighbourProperties,
  namesOf,
} from '../src/city/city';
import type { Language } from '../src/city/language';
import type { Cluster, PlaceGeometry, PlaceProperties, Plan } from '../src/city/types';
import { check, describe, type Problem } from './check';
import { bordersOf, boundsOf, derivePlaces, labelPoint } from './derive';
import { readSources, type Sources } from './read';
import { toTraditional } from './traditional';

/** The scripts in which the city's file is built; English reads the simplified one. */
export type Script = Exclude<Language, 'en'>;

export interface Built {
  city: CityData;
  ground: Ground;
}

/** Thrown where the data in `geo/` have problems: its message is one line for each. */
export class DataError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`${problems.length} problems in geo/\n${problems.map(describe).join('\n')}`);
  }
}

const KINDS = ['core', 'belts', 'districts', 'nodes', 'labs', 'platforms'] as const;

type PlaceFeature = Feature<NonNullable<PlaceGeometry> | null, PlaceProperties>;

/** Nothing of unchecked data is used: the check has refused all that would not be of these types. */
function file<Content>(sources: Sources, name: string): Content {
  return sources.files[name] as Content;
}

function assemble(sources: Sources): Built {
  const base = <Content>(name: string) => file<Content>(sources, `base/${name}.geojson`);
  const districts = base<FeatureCollection<Area, { id: string }>>('districts');
  const areas = districts.features.map(({ geometry }) => geometry);
  const points = new Map(
    districts.features.map(({ properties, geometry }) => [properties.id, labelPoint(geometry)]),
  );
  const features = KINDS.flatMap(
    (kind) => file<{ features: PlaceFeature[] }>(sources, `places/${kind}.geojson`).features,
  );
  const plan = (name: string) => file(sources, `plan/${name}.json`);
  const sea = base<FeatureCollection<Area>>('sea');
  const neighbours =
    base<FeatureCollection<Area, Omit<NeighbourProperties, 'anchor'>>>('neighbours');
  return {
    city: {
      format: 1,
      plan: {
        document: plan('document'),
        actions: plan('actions'),
        tasks: plan('tasks'),
        indicators: plan('indicators'),
        targets: plan('targets'),
        industries: plan('industries'),
        glossary: plan('glossary'),
        units: plan('units'),
      } as Plan,
      places: derivePlaces(features, points),
      bounds: boundsOf(areas),
      otherScript: { places: {}, industries: {} },
    },
    ground: {
      districts,
      ...bordersOf(
        areas,
        sea.features.map(({ geometry }) => geometry),
      ),
      sea,
      neighbours: {
        ...neighbours,
        features: neighbours.features.map((feature) => ({
          ...feature,
          properties: { ...feature.properties, anchor: labelPoint(feature.geometry) },
        })),
      },
      rivers: base('rivers'),
      railway: base('railway'),
      towns: base('towns'),
      stations: base('stations'),
      waterNames: base('water-names'),
      bayArea: base('bay-area'),
    },
  };
}

/** The words of `other` that `own` does not have, by the id of what they name. */
function differing<Item extends { id: string }>(
  own: readonly Item[],
  other: readonly Item[],
  wordsOf: (item: Item) => string[],
): Record<string, string[]> {
  return Object.fromEntries(
    own.flatMap((item, index) => {
      const twin = other[index];
      const known = wordsOf(item);
      const words = twin ? wordsOf(twin).filter((word) => !known.includes(word)) : [];
      return words.length ? [[item.id, words]] : [];
    }),
  );
}

const termsOf = ({ name, terms }: Cluster) => [name, ...terms].map(({ zh }) => zh);

function withOtherScript(own: Built, other: Built): Built {
  const otherScript = {
    places: differing(own.city.places, other.city.places, namesOf),
    industries: differing(own.city.plan.industries, other.city.plan.industries, termsOf),
  };
  return { ...own, city: { ...own.city, otherScript } };
}

/**
 * Reads, checks and derives what the app loads, in each script of Chinese.
 * @param folder Path of a `geo/` folder.
 * @throws DataError with every problem of the data, if there is one.
 */
export function buildCity(folder: string): Record<Script, Built> {
  const sources = readSources(folder);
  const problems = check(sources);
  if (problems.length) throw new DataError(problems);
  const traditional = toTraditional(file(sources, 'plan/traditional.json'));
  const simplified = assemble(sources);
  const converted = traditional(simplified);
  return {
    'zh-Hans': withOtherScript(simplified, converted),
    'zh-Hant': withOtherScript(converted, simplified),
  };
}
