import type { Entry } from './records';
import { isObject, shown } from './schema';
import type { Check, Tell, World } from './world';

const propertiesOf = ({ file, content }: Entry): Record<string, unknown> => {
  if (!isObject(content)) return {};
  return file.endsWith('.geojson') && isObject(content.properties) ? content.properties : content;
};

/** Calls back for each entry whose value of a key stands in an earlier one. */
function repeated(
  entries: readonly Entry[],
  key: string,
  tell: (again: Entry, first: Entry, value: string) => void,
) {
  const first = new Map<unknown, Entry>();
  for (const entry of entries) {
    const value = propertiesOf(entry)[key];
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const earlier = first.get(value);
    if (earlier) tell(entry, earlier, String(value));
    else first.set(value, entry);
  }
}

/** Entries that share one space of ids: all places, and the records of each other file. */
function spacesOf({ entries }: World): Entry[][] {
  const spaces = new Map<string, Entry[]>();
  for (const entry of entries) {
    const space = entry.file.startsWith('places/') ? 'places' : entry.file;
    spaces.set(space, [...(spaces.get(space) ?? []), entry]);
  }
  return [...spaces.values()];
}

function checkFormer({ places }: World, tell: Tell) {
  const owners = new Map<string | number, string>(
    places.flatMap(({ content: { properties: p } }) => [
      [p.id, p.id] as const,
      [p.number, p.id] as const,
    ]),
  );
  for (const entry of places) {
    const { id: own, formerIds = [], formerNumbers = [] } = entry.content.properties;
    for (const [key, former] of Object.entries({ formerIds, formerNumbers })) {
      for (const [index, id] of former.entries()) {
        const owner = owners.get(id);
        if (owner) tell(entry, `${key}[${index}]`, 'formerIdTaken', { id: String(id), owner });
        else owners.set(id, own);
      }
    }
  }
}

/** The numbers that entries have or had. */
const numbersOf = (entry: Entry): number[] => {
  const { number, formerNumbers } = propertiesOf(entry);
  const former = Array.isArray(formerNumbers) ? formerNumbers : [];
  return [number, ...former].map((each) => Number(each) || 0);
};

/** These are numbered by the plan itself. */
const COUNTED = new Set(['plan/actions.json', 'plan/tasks.json', 'plan/indicators.json']);

/** Ids and numbers: each once, those of the plan in its own count. */
export const checkIdentity: Check = (world, tell) => {
  for (const space of spacesOf(world)) {
    const file = space[0]?.file ?? '';
    if (COUNTED.has(file)) {
      for (const [index, entry] of space.entries()) {
        const { id } = propertiesOf(entry);
        const values = { expected: index + 1, found: shown(id) };
        if (id !== undefined && id !== index + 1) tell(entry, 'id', 'notContiguous', values);
      }
    } else {
      repeated(space, 'id', (again, first, id) =>
        tell(again, 'id', 'doubledId', { id, file: first.file }),
      );
    }
    const free = Math.max(0, ...space.flatMap(numbersOf)) + 1;
    repeated(space, 'number', (again, first, number) =>
      tell(again, 'number', 'doubledNumber', { number, id: first.feature, free }),
    );
  }
  checkFormer(world, tell);
};
