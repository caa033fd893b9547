import type { Fact } from '../../src/city/types';
import type { Code } from './messages';
import { nearest } from './nearest';
import type { Entry } from './records';
import type { Check, Known, PlaceRecord, Tell, World } from './world';

type Looked = 'id' | 'section' | 'term' | 'unit';

/** Tells of a value that is not known, with the one most like it. */
function look(tell: Tell, code: Code, key: Looked, known: Known) {
  return (entry: Entry, property: string, value: string | number) => {
    if (!known || known.has(String(value))) return;
    tell(entry, property, code, { [key]: value, nearest: nearest(String(value), known) });
  };
}

export const each = <Item>(
  list: readonly Item[],
  path: string,
  visit: (item: Item, path: string) => void,
) =>
  list.forEach((item, index) => {
    visit(item, `${path}[${index}]`);
  });

function checkPlace({ known }: World, tell: Tell, entry: Entry<PlaceRecord>) {
  const place = look(tell, 'noPlace', 'id', known.places);
  const district = look(tell, 'noDistrict', 'id', known.districts);
  const section = look(tell, 'noSection', 'section', known.sections);
  const { properties } = entry.content;
  const other = (id: string, path: string) => {
    if (id === properties.id) tell(entry, path, 'ownReference');
    else place(entry, path, id);
  };
  each(properties.districts, 'districts', (id, path) => district(entry, path, id));
  each(properties.members ?? [], 'members', (id, path) => district(entry, path, id));
  each(properties.seeAlso, 'seeAlso', other);
  if (properties.partOf !== undefined) other(properties.partOf, 'partOf');
  each(properties.industries, 'industries', ({ term, with: others = [] }, path) => {
    each(others, `${path}.with`, other);
    look(tell, 'unknownTerm', 'term', known.terms)(entry, `${path}.term`, term);
  });
  each(properties.tasks, 'tasks', (id, path) =>
    look(tell, 'noTask', 'id', known.tasks)(entry, path, id),
  );
  each(properties.sections, 'sections', (id, path) => section(entry, path, id));
  const cited = { ...properties, partners: properties.partners ?? [] };
  for (const list of ['positioning', 'status', 'industries', 'facts', 'partners'] as const) {
    each<{ section: string }>(cited[list], list, (item, path) => {
      const isListed = properties.sections.includes(item.section);
      section(entry, `${path}.section`, item.section);
      // A section that does not exist is told once.
      if (!isListed && (known.sections?.has(item.section) ?? true)) {
        tell(entry, `${path}.section`, 'sectionNotListed', { section: item.section });
      }
    });
  }
}

function checkPlan(world: World, tell: Tell) {
  const { actions, tasks, targets, indicators, known } = world;
  const unit = look(tell, 'noUnit', 'unit', known.units);
  const section = look(tell, 'noSection', 'section', known.sections);
  const units = (entry: Entry, lists: { lead: string[]; support: string[] }, path: string) => {
    each(lists.lead, `${path}lead`, (name, at) => unit(entry, at, name));
    each(lists.support, `${path}support`, (name, at) => unit(entry, at, name));
  };
  const fact = (entry: Entry, { section: id }: Fact, path: string) => section(entry, path, id);
  for (const entry of actions) {
    each(entry.content.sections, 'sections', (one, path) => units(entry, one, `${path}.`));
  }
  for (const entry of tasks) {
    const { content } = entry;
    units(entry, content, '');
    look(tell, 'noAction', 'id', known.actions)(entry, 'action', content.action);
    each(content.targets, 'targets', (one, path) => fact(entry, one, `${path}.section`));
    each(content.sections, 'sections', (id, path) => section(entry, path, id));
    each(content.places, 'places', (id, path) =>
      look(tell, 'noPlace', 'id', known.places)(entry, path, id),
    );
  }
  for (const entry of targets) fact(entry, entry.content, 'section');
  for (const entry of indicators) section(entry, 'section', entry.content.section);
}

/** Whatever is referred to exists. */
export const checkReferences: Check = (world, tell) => {
  for (const entry of world.places) checkPlace(world, tell, entry);
  checkPlan(world, tell);
};
