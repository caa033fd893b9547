import distance from '@turf/distance';
import type { City, Place } from './city';
import { roundDistance } from './nearby';
import { tasksOf } from './sections';
import type { Evidence, SectionId, Text } from './types';

/** What is compared, in the order of a place's panel. */
export const ROWS = [
  'kind',
  'districts',
  'positioning',
  'status',
  'industries',
  'platforms',
  'belts',
  'tasks',
  'figures',
  'core',
  'precision',
  'sections',
] as const;
export type RowName = (typeof ROWS)[number];

/** One fact of a place. */
export interface Item {
  /** The same for the same fact of another place. */
  key: string;
  text: Text;
  section?: SectionId;
  evidence?: Evidence;
  /** What the item is, to be linked. */
  place?: Place;
  /** How many of the compared places have it. */
  shared: number;
}

export interface Row {
  name: RowName;
  /** One for each place, in their order. */
  cells: Item[][];
  /** Whether all places have the same there. */
  isSame: boolean;
}

type Found = Omit<Item, 'shared'>;

const ofPlace = (place: Place): Found => ({ key: place.id, text: place.name, place });

function distanceToCore(city: City, place: Place): Found[] {
  const [core] = city.byKind.get('core') ?? [];
  if (!core?.anchor || !place.anchor || core === place) return [];
  const metres = distance(place.anchor, core.anchor, { units: 'meters' });
  const error = (place.position.error_m ?? 0) + (core.position.error_m ?? 0);
  if (place.position.error_m === null || metres <= error) return [];
  const kilometres = String(roundDistance(metres) / 1000);
  return [{ key: kilometres, text: { zh: kilometres, en: kilometres } }];
}

const FINDERS: Record<RowName, (city: City, place: Place) => Found[]> = {
  kind: (_, { kind }) => [{ key: kind, text: { zh: kind, en: kind } }],
  districts: ({ byId }, { districts }) =>
    districts.flatMap((id) => byId.get(id) ?? []).map(ofPlace),
  positioning: (_, { positioning }) =>
    positioning.map(({ term, section }) => ({ key: term.zh, text: term, section })),
  status: (_, { status }) =>
    status.map(({ term, section }) => ({ key: term.zh, text: term, section })),
  industries: ({ termText }, { industries }) =>
    industries.map(({ term, section, evidence }) => ({
      key: term,
      text: termText.get(term) ?? { zh: term, en: term },
      section,
      evidence,
    })),
  platforms: ({ parts }, { id }) => (parts.get(id) ?? []).map(ofPlace),
  belts: ({ byId }, { relatedBelts }) =>
    relatedBelts.flatMap((id) => byId.get(id) ?? []).map(ofPlace),
  tasks: (city, place) =>
    tasksOf(city, place).map(({ task }) => ({
      key: String(task.id),
      text: task.title,
      section: `附件1#${task.id}`,
    })),
  figures: (_, { facts }) => facts.map(({ text, section }) => ({ key: text.zh, text, section })),
  core: distanceToCore,
  precision: (_, { position: { precision } }) => [
    { key: precision, text: { zh: precision, en: precision } },
  ],
  sections: ({ sections }, place) =>
    place.sections.map((id) => ({
      key: id,
      text: sections.get(id) ?? { zh: id, en: id },
      section: id,
    })),
};

const keysOf = (cell: readonly Found[]) => cell.map(({ key }) => key).sort();

/** All facts of some places side by side; of each fact how many of them share it. */
export function compare(city: City, places: readonly Place[]): Row[] {
  return ROWS.map((name) => {
    const cells = places.map((place) => {
      const found = FINDERS[name](city, place);
      return [...new Map(found.map((each) => [each.key, each])).values()];
    });
    return {
      name,
      cells: cells.map((cell) =>
        cell.map((each) => ({
          ...each,
          shared: cells.filter((other) => other.some(({ key }) => key === each.key)).length,
        })),
      ),
      isSame: cells.every((cell) => String(keysOf(cell)) === String(keysOf(cells[0] ?? []))),
    };
  });
}
