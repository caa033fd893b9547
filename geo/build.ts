import type { Feature, FeatureCollection } from 'geojson';
import { type CityData, namesOf } from '../src/city/city';
import {
  type Area,
  type Ground,
  type GroundLayers,
  type GroundTopology,
  groundOf,
  type NeighbourProperties,
} from '../src/city/ground';
import type { Language } from '../src/city/language';
import type { Cluster, PlaceGeometry, PlaceProperties, Plan } from '../src/city/types';
import { check, describe, type Problem } from './check';
import { boundsOf, derivePlaces, labelPoint } from './derive';
import { readSources, type Sources } from './read';
import { namesOnGround, packGround } from './topology';
import { toTraditional } from './traditional';

/** The scripts in which the city's file is built; English reads the simplified one. */
export type Script = Exclude<Language, 'en'>;

export interface Built {
  city: CityData;
  /** The ground as the app loads it, the same for every script: its names stand with the city. */
  topology: GroundTopology;
  /** What the app makes of both. */
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

function assemble(sources: Sources): { city: CityData; layers: GroundLayers } {
  const base = <Content>(name: string) => file<Content>(sources, `base/${name}.geojson`);
  const neighbours =
    base<FeatureCollection<Area, Omit<NeighbourProperties, 'anchor'>>>('neighbours');
  const layers: GroundLayers = {
    districts: base('districts'),
    sea: base('sea'),
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
  };
  const districts = layers.districts.features;
  const areas = districts.map(({ geometry }) => geometry);
  const points = new Map(
    districts.map(({ properties, geometry }) => [properties.id, labelPoint(geometry)]),
  );
  const features = KINDS.flatMap(
    (kind) => file<{ features: PlaceFeature[] }>(sources, `places/${kind}.geojson`).features,
  );
  const plan = (name: string) => file(sources, `plan/${name}.json`);
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
      otherScript: { places: {}, industries: {}, ground: {} },
      groundNames: namesOnGround(layers),
    },
    layers,
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

const onGround = ({ groundNames }: CityData) =>
  Object.entries(groundNames).map(([id, name]) => ({ id, name }));

const termsOf = ({ name, terms }: Cluster) => [name, ...terms].map(({ zh }) => zh);

function withOtherScript(own: CityData, other: CityData): CityData {
  const otherScript = {
    places: differing(own.places, other.places, namesOf),
    industries: differing(own.plan.industries, other.plan.industries, termsOf),
    ground: differing(onGround(own), onGround(other), ({ name }) => [name.zh]),
  };
  return { ...own, otherScript };
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
  const { city: simplified, layers } = assemble(sources);
  const converted = traditional(simplified);
  const topology = packGround(layers);
  const builtOf = (city: CityData): Built => ({
    city,
    topology,
    ground: groundOf(topology, city.groundNames),
  });
  return {
    'zh-Hans': builtOf(withOtherScript(simplified, converted)),
    'zh-Hant': builtOf(withOtherScript(converted, simplified)),
  };
}
