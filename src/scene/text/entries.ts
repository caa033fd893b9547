import type { LonLat, Place } from '../../city/city';
import type { Suited } from '../../city/match';
import type { Neighbour } from '../../city/nearby';
import type { EvidenceLevel } from '../../city/queries';
import type { Kind, Text } from '../../city/types';
import type { DataLayer, Drawing } from '../../state/work';
import type { Strength } from '../scene';

/* The map as text: every point, line and area that a scene draws, in the order in which it is read. */

/** A place of the plan, with what relates it to others on the map. */
export interface PlaceEntry {
  is: 'place';
  kind: Kind;
  place: Place;
  strength: Strength;
  /** How the plan ties it to the chosen industries. */
  level: EvidenceLevel | null;
  isKept: boolean;
  /** How well it suits the need, where one is told. */
  suited: Suited | null;
  /** Of a belt its members. */
  districts: readonly Place[];
  host: Place | null;
  /** Its parts; all places of a district, the core among them. */
  parts: readonly Place[];
  /** Derived from the districts, but for a district, which the plan puts on them. */
  belts: readonly Place[];
  /** Of a belt: from the middle of the city to its ends, in degrees clockwise from north. */
  ends: readonly number[];
  /** Of an area: where in the city it lies, in degrees clockwise from north; else null. */
  bearing: number | null;
  /** Those on the map whose direction and distance can be told, the nearest first. */
  near: readonly Neighbour[];
}

/** What lies on the ground under the plan. */
export interface GroundEntry {
  is: 'ground';
  kind: 'spot' | 'town' | 'seat' | 'station' | 'river' | 'bay' | 'sea' | 'island' | 'neighbour';
  /** Null for a spot that was asked for. */
  name: Text | null;
  at: LonLat;
  isChosen: boolean;
  /** Radius in metres of where a town or station may lie; null where that is not said. */
  error_m: number | null;
  /** Those in which it lies: several of a river. */
  districts: readonly Place[];
  /** Derived: the belts of its districts. */
  belts: readonly Place[];
  /** Outside of the city: from its middle, in degrees clockwise from north. */
  bearing: number | null;
  near: readonly Neighbour[];
}

/** The line of the railway, which links its stations. */
export interface RailwayEntry {
  is: 'railway';
  name: Text;
  stations: readonly Text[];
}

/** What the visitor has drawn. */
export interface DrawingEntry {
  is: 'drawing';
  drawing: Drawing;
  /** Those in which one of its positions lies. */
  districts: readonly Place[];
}

/** Data that the visitor brought and shows. */
export interface DataEntry {
  is: 'data';
  layer: DataLayer;
}

export type TextEntry = PlaceEntry | GroundEntry | RailwayEntry | DrawingEntry | DataEntry;

/** Entries that are read together; those of a district stand under its name. */
export interface TextGroup {
  id:
    | 'spot'
    | 'core'
    | 'belt'
    | 'district'
    | 'several'
    | 'town'
    | 'railway'
    | 'water'
    | 'neighbour'
    | 'drawing'
    | 'data';
  district: Place | null;
  entries: readonly TextEntry[];
}
