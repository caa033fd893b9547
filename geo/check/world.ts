import type { Feature } from 'geojson';
import type { Area } from '../../src/city/ground';
import type {
  Action,
  Cluster,
  Fact,
  GlossaryEntry,
  Indicator,
  PlaceGeometry,
  PlaceProperties,
  PlanDocument,
  Task,
  Text,
} from '../../src/city/types';
import type { Code } from './messages';
import type { Values } from './problem';
import type { Entry } from './records';
import { isObject } from './schema';

export type AreaEntry = Entry<Feature<Area, { id: string }>>;

export interface PlaceRecord {
  type: 'Feature';
  properties: PlaceProperties;
  geometry: PlaceGeometry;
}

/** Says what is wrong with a record, at a path of it. */
export type Tell = (entry: Entry, property: string, code: Code, values?: Values) => void;

/** One of the further checks: it sees only records whose types are right. */
export type Check = (world: World, tell: Tell) => void;

/** What can be referred to; null where a file that says so could not be read, and all may be true. */
export type Known = ReadonlySet<string> | null;

/** The data as the further checks see them. */
export interface World {
  /** Every record, also those whose types are wrong: they can still be referred to. */
  entries: readonly Entry[];
  places: readonly Entry<PlaceRecord>[];
  document: readonly Entry<PlanDocument>[];
  actions: readonly Entry<Action>[];
  tasks: readonly Entry<Task>[];
  indicators: readonly Entry<Indicator>[];
  targets: readonly Entry<Fact>[];
  clusters: readonly Entry<Cluster>[];
  glossary: readonly Entry<GlossaryEntry>[];
  units: readonly Entry<Text>[];
  /** The districts' areas. */
  areas: readonly AreaEntry[];
  /** All areas that share edges with districts, districts too; null where one could not be read. */
  faces: readonly AreaEntry[] | null;
  known: {
    places: Known;
    districts: Known;
    areas: Known;
    sections: Known;
    actions: Known;
    tasks: Known;
    terms: Known;
    units: Known;
  };
}

const DISTRICTS = 'places/districts.geojson';
const AREAS = 'base/districts.geojson';
const FACES = [AREAS, 'base/sea.geojson', 'base/neighbours.geojson'];

/** The texts under a key of a record, whatever else it is. */
function textsIn(record: unknown, key: string): string[] {
  const value = isObject(record) ? record[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

const listIn = (record: unknown, key: string): unknown[] => {
  const value = isObject(record) ? record[key] : undefined;
  return Array.isArray(value) ? value : [];
};

const idOf = ({ content }: Entry) =>
  textsIn(isObject(content) && isObject(content.properties) ? content.properties : content, 'id');

export function makeWorld(entries: readonly Entry[], isRead: (file: string) => boolean): World {
  const of = (file: string) => entries.filter((entry) => entry.file === file);
  const sound = <Content>(file: string) =>
    of(file).filter(({ isSound }) => isSound) as Entry<Content>[];
  const known = (needed: readonly string[], textsOf: (entry: Entry) => string[]): Known =>
    needed.every(isRead) ? new Set(needed.flatMap(of).flatMap(textsOf)) : null;
  const placeFiles = ['core', 'belts', 'districts', 'nodes', 'labs', 'platforms'].map(
    (kind) => `places/${kind}.geojson`,
  );
  const sectionsOf = ({ file, content }: Entry) =>
    file === 'plan/tasks.json'
      ? textsIn(content, 'id').map((id) => `附件1#${id}`)
      : listIn(content, 'sections').flatMap((section) => textsIn(section, 'id'));
  const areas = sound<AreaEntry['content']>(AREAS);
  const faces = entries.filter(({ file }) => FACES.includes(file));
  const areFacesSound = FACES.every(isRead) && faces.every(({ isSound }) => isSound);
  return {
    entries,
    places: placeFiles.flatMap((file) => sound<PlaceRecord>(file)),
    document: sound('plan/document.json'),
    actions: sound('plan/actions.json'),
    tasks: sound('plan/tasks.json'),
    indicators: sound('plan/indicators.json'),
    targets: sound('plan/targets.json'),
    clusters: sound('plan/industries.json'),
    glossary: sound('plan/glossary.json'),
    units: sound('plan/units.json'),
    areas,
    faces: areFacesSound ? (faces as AreaEntry[]) : null,
    known: {
      places: known(placeFiles, idOf),
      districts: known([DISTRICTS], idOf),
      areas: known([AREAS], idOf),
      sections: known(['plan/document.json', 'plan/actions.json', 'plan/tasks.json'], sectionsOf),
      actions: known(['plan/actions.json'], idOf),
      tasks: known(['plan/tasks.json'], idOf),
      terms: known(['plan/industries.json'], ({ content }) =>
        listIn(content, 'terms').flatMap((term) => textsIn(term, 'zh')),
      ),
      units: known(['plan/units.json'], ({ content }) => textsIn(content, 'zh')),
    },
  };
}
