import type { LineString, MultiLineString, Point } from 'geojson';

/** Words in the two languages people write; traditional Chinese is derived from `zh` at build. */
export interface Text {
  zh: string;
  en: string;
}

export type Kind = 'core' | 'belt' | 'district' | 'node' | 'lab' | 'platform';

/** How the plan ties an industry to a place: named alone, together with others, or only by the place's name. */
export type Evidence = 'own' | 'joint' | 'name';

/**
 * How well a position is known: `site` the place itself, `town` its host town, `host` the place that
 * contains it, `district` only the county-level district (no point), `none` not even that.
 */
export type Precision = 'site' | 'town' | 'host' | 'district' | 'none';

/** A place of the plan's text, e.g. `二（三）`, `三（一）1`, `附件1#1`. */
export type SectionId = string;

/** One of the plan's short terms, as printed, with the section it stands in. */
export interface Stated {
  term: Text;
  section: SectionId;
}

export interface IndustryMention {
  /** The plan's own word, as printed. */
  term: string;
  evidence: Evidence;
  /** Ids of the places the sentence names together with this one (`joint` only). */
  with?: string[];
  section: SectionId;
}

export type Bound = 'exact' | 'atLeast' | 'atMost' | 'over' | 'about' | 'range';

/** A figure of the plan. `range` runs from `value` to `upTo`. */
export interface Fact {
  text: Text;
  value: number;
  upTo?: number;
  bound: Bound;
  unit: Text;
  /** E.g. `2024`, `2022–2024`, `每年`; left out where the plan gives none. */
  period?: Text;
  section: SectionId;
}

export interface Position {
  precision: Precision;
  /** Radius in metres within which the place lies; null where only the district, or nothing, is known. */
  error_m: number | null;
  source: Text;
}

/** What the plan says of one place, and what we add in our own words; the properties of a feature in `geo/places`. */
export interface PlaceProperties {
  id: string;
  formerIds?: string[];
  number: number;
  /** Numbers of places that were retired for it: their links lead here. */
  formerNumbers?: number[];
  kind: Kind;
  name: Text;
  /** The name as the map writes it, `|` where a line may break; left out where `name` serves. */
  label?: Text;
  aliases: string[];
  districts: string[];
  districtBasis: 'stated' | 'inferred';
  /** Why the district is inferred; required where it is. */
  districtNote?: Text;
  partOf?: string;
  positioning: Stated[];
  status: Stated[];
  industries: IndustryMention[];
  facts: Fact[];
  /** Belts: the regions it links with. */
  partners?: Stated[];
  /** Belts: ids of the districts it names. */
  members?: string[];
  /** Numbers of the Annex 1 tasks that name it. */
  tasks: number[];
  seeAlso: string[];
  sections: SectionId[];
  summary: Text;
  position: Position;
}

export type PlaceGeometry = Point | LineString | MultiLineString | null;

export interface Section {
  id: SectionId;
  title: Text;
}

export interface PlanDocument {
  title: Text;
  number: Text;
  /** ISO 8601 date. */
  date: string;
  issuer: Text;
  /** First and last year. */
  period: [number, number];
  /** The sections outside the eight actions and Annex 1. */
  sections: Section[];
}

export interface ActionSection extends Section {
  /** Responsible units, as printed; their English stands in `units.json`. */
  lead: string[];
  support: string[];
}

export interface Action {
  id: number;
  name: Text;
  sections: ActionSection[];
}

export interface Task {
  id: number;
  /** Id of its action. */
  action: number;
  title: Text;
  lead: string[];
  support: string[];
  targets: Fact[];
  /** Ids of the places it names. */
  places: string[];
  /** Sections of the body that say the same. */
  sections: SectionId[];
}

export interface Indicator {
  id: number;
  name: Text;
  unit: Text;
  y2021: number | null;
  y2024: number | null;
  /** Average yearly growth in per cent, or the table's words; null where the table has a dash. */
  growth: number | Text | null;
  /** The value of the one cell that spans both years. */
  spans?: number;
  /** A name of ours for the goals in large figures; left out where it is not among them. */
  short?: Text;
  section: SectionId;
}

/** Words that links know by a small permanent number. */
export interface Numbered extends Text {
  number: number;
}

/** Industries of the plan that belong together. Clusters and terms share one space of numbers. */
export interface Cluster {
  id: string;
  number: number;
  name: Text;
  /** The plan's terms, as printed, with our English. */
  terms: Numbered[];
  /** Terms (`zh`) whose place in this cluster is our choice. */
  doubtful: string[];
}

export interface GlossaryEntry {
  term: Text;
  /** Other spellings in the plan. */
  aliases: string[];
  /** The meaning in plain words. */
  plain: Text;
}

export interface Plan {
  document: PlanDocument;
  actions: Action[];
  tasks: Task[];
  indicators: Indicator[];
  targets: Fact[];
  industries: Cluster[];
  glossary: GlossaryEntry[];
  /** Responsible units as printed. */
  units: Numbered[];
}
