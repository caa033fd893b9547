import type { City, Place } from './city';
import type { ActionSection, SectionId, Task } from './types';

/* What the plan says where, and of which place. */

/** The tasks of Annex 1 that name a place, with the one of its parts that they name where it is not itself. */
export function tasksOf(city: City, place: Place): { task: Task; through: Place | null }[] {
  const named = [place, ...(city.parts.get(place.id) ?? [])];
  return city.plan.tasks.flatMap((task) => {
    const through = named.find((candidate) => candidate.tasks.includes(task.id));
    return through ? [{ task, through: through === place ? null : through }] : [];
  });
}

/** The places that a section names. */
export function placesInSection(city: City, section: SectionId): Place[] {
  return city.places.filter((place) => place.sections.includes(section));
}

export function actionSection(city: City, section: SectionId): ActionSection | undefined {
  return city.plan.actions.flatMap((action) => action.sections).find(({ id }) => id === section);
}
