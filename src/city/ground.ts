import type {
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';
import { feature } from 'topojson-client';
import type {
  GeometryCollection,
  Topology,
  MultiLineString as TopologyMultiLineString,
  MultiPolygon as TopologyMultiPolygon,
} from 'topojson-specification';
import type { LonLat } from './city';
import type { Text } from './types';

export type Area = Polygon | MultiPolygon;
export interface NamedProperties {
  id: string;
  name: Text;
}
export interface WaterNameProperties extends NamedProperties {
  kind: 'river' | 'bay' | 'sea' | 'island';
  rank: number;
}
export interface TownProperties extends NamedProperties {
  kind: 'seat' | 'town' | 'station';
  district: string;
  error_m: number;
}
export interface NeighbourProperties extends NamedProperties {
  adcode: number;
  anchor: LonLat;
}

/** Of the inset that shows where the city lies. */
export interface BayAreaProperties extends NamedProperties {
  adcode: number;
  /** Where its name stands; left out where there is no room for it. */
  label?: LonLat;
  /** True for the city itself. */
  own?: true;
}

/** What the files under `geo/base` hold of the geometry under the subject. */
export interface GroundLayers {
  districts: FeatureCollection<Area, { id: string }>;
  sea: FeatureCollection<Area>;
  neighbours: FeatureCollection<Area, NeighbourProperties>;
  rivers: FeatureCollection<LineString | MultiLineString, NamedProperties & { rank: number }>;
  railway: FeatureCollection<LineString>;
  towns: FeatureCollection<Point, TownProperties>;
  stations: FeatureCollection<Point, TownProperties>;
  waterNames: FeatureCollection<Point, WaterNameProperties>;
  bayArea: FeatureCollection<Area, BayAreaProperties>;
}

/** The geometry under the subject: drawn, never counted. */
export interface Ground extends GroundLayers {
  /** All districts in one. */
  city: MultiPolygon;
  /** Borders between two districts. */
  borders: Feature<MultiLineString>;
  /** The outer line of the city on land. */
  outline: Feature<MultiLineString>;
  /** The city's shore. */
  coast: Feature<MultiLineString>;
  /** Borders between two neighbours. */
  neighbourBorders: Feature<MultiLineString>;
}

export type Layer = GeometryCollection<{ id?: string; name?: Text }>;

/** What follows from the layers, as the arcs of which it consists. */
type Derived = {
  city: TopologyMultiPolygon;
  borders: TopologyMultiLineString;
  outline: TopologyMultiLineString;
  coast: TopologyMultiLineString;
  neighbourBorders: TopologyMultiLineString;
};

/** The shapes of all layers without their names: a line that two areas share is held once. */
export type GroundTopology = Topology<Record<keyof GroundLayers, Layer> & Derived>;

/** Names of what lies on the ground, by its id. */
export type GroundNames = Readonly<Record<string, Text>>;

/** The ground as GeoJSON in degrees, from the form in which the app loads it. */
export function groundOf(topology: GroundTopology, names: GroundNames): Ground {
  const { objects } = topology;
  const layer = (name: keyof GroundLayers) => {
    const { features } = feature(topology, objects[name]);
    return {
      type: 'FeatureCollection',
      // The topology is kept for the names of another language: nothing is written into it.
      features: features.map((each) => {
        const { properties } = each;
        const own = names[properties?.id ?? ''];
        return own ? { ...each, properties: { ...properties, name: own } } : each;
      }),
    } as FeatureCollection<Geometry, never>;
  };
  const lines = (name: Exclude<keyof Derived, 'city'>) =>
    feature(topology, objects[name]) as Feature<MultiLineString>;
  return {
    districts: layer('districts') as Ground['districts'],
    sea: layer('sea') as Ground['sea'],
    neighbours: layer('neighbours') as Ground['neighbours'],
    rivers: layer('rivers') as Ground['rivers'],
    railway: layer('railway') as Ground['railway'],
    towns: layer('towns') as Ground['towns'],
    stations: layer('stations') as Ground['stations'],
    waterNames: layer('waterNames') as Ground['waterNames'],
    bayArea: layer('bayArea') as Ground['bayArea'],
    city: feature(topology, objects.city).geometry as MultiPolygon,
    borders: lines('borders'),
    outline: lines('outline'),
    coast: lines('coast'),
    neighbourBorders: lines('neighbourBorders'),
  };
}
