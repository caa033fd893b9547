import type { PlaceProperties, Task } from '../../src/city/types';
import { each } from './references';
import type { Check, Tell, World } from './world';

type PlaceById = ReadonlyMap<string, PlaceProperties>;

function checkTwins({ places }: World, placeById: PlaceById, tell: Tell) {
  for (const entry of places) {
    const { id: own, seeAlso } = entry.content.properties;
    each(seeAlso, 'seeAlso', (id, path) => {
      const twin = placeById.get(id);
      if (twin && !twin.seeAlso.includes(own)) tell(entry, path, 'notMutual', { id, own });
    });
  }
}

/** Places that a sentence names together have the same term from it, each with the others. */
function checkJoint({ places }: World, placeById: PlaceById, tell: Tell) {
  for (const entry of places) {
    const { id: own, industries } = entry.content.properties;
    each(industries, 'industries', ({ term, section, evidence, with: others = [] }, path) => {
      if (evidence !== 'joint') return;
      each(others, `${path}.with`, (id, at) => {
        const mention = placeById
          .get(id)
          ?.industries.find(
            (one) => one.evidence === 'joint' && one.term === term && one.section === section,
          );
        // A place that does not exist, and a mention with nobody, are told where they stand.
        if (!placeById.has(id) || (mention && !mention.with) || mention?.with?.includes(own))
          return;
        tell(entry, at, 'jointOneWay', { id, own, term, section });
      });
    });
  }
}

/** The rows of Annex 1 and the places that they name. */
function checkTasks({ places, tasks }: World, placeById: PlaceById, tell: Tell) {
  const taskById = new Map<number, Task>(tasks.map(({ content }) => [content.id, content]));
  for (const entry of places) {
    const { id: own, ...properties } = entry.content.properties;
    each(properties.tasks, 'tasks', (task, path) => {
      const row = taskById.get(task);
      const section = `附件1#${task}`;
      if (row && !row.places.includes(own)) {
        tell(entry, path, 'taskWithoutPlace', { task, id: own });
      } else if (row && !properties.sections.includes(section)) {
        tell(entry, path, 'taskNotCited', { task, section });
      }
    });
    each(properties.sections, 'sections', (section, path) => {
      const task = Number(section.split('附件1#')[1]);
      if (taskById.has(task) && !properties.tasks.includes(task)) {
        tell(entry, path, 'unlistedTask', { section, task });
      }
    });
  }
  for (const entry of tasks) {
    const { id: task, places: named } = entry.content;
    each(named, 'places', (id, path) => {
      const place = placeById.get(id);
      if (place && !place.tasks.includes(task)) {
        tell(entry, path, 'placeWithoutTask', { id, task });
      }
    });
  }
}

/** No place is part of a part of itself; one that is part of itself is told where it refers to. */
function checkCircles({ places }: World, placeById: PlaceById, tell: Tell) {
  const told = new Set<string>();
  for (const entry of places) {
    const { id } = entry.content.properties;
    const chain = [id];
    let host = placeById.get(id)?.partOf;
    while (host !== undefined && !chain.includes(host)) {
      chain.push(host);
      host = placeById.get(host)?.partOf;
    }
    if (host !== id || chain.length === 1 || told.has(id)) continue;
    for (const one of chain) told.add(one);
    tell(entry, 'partOf', 'partOfCircle', { chain: [...chain, id].join(' → ') });
  }
}

/** What points both ways does so, and what may point one way only does not come back. */
export const checkMutual: Check = (world, tell) => {
  const placeById = new Map(
    world.places.map(({ content: { properties } }) => [properties.id, properties]),
  );
  for (const checkOne of [checkTwins, checkJoint, checkTasks, checkCircles]) {
    checkOne(world, placeById, tell);
  }
};
