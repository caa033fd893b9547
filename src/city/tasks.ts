import type { City } from './city';
import type { Action, ActionSection, Task } from './types';

/** Which tasks of Annex 1 are wanted; null where that does not matter. */
export interface TaskFilter {
  /** Number of a responsible unit. */
  unit: number | null;
  /** What that unit does. */
  role: 'lead' | 'support' | null;
  /** Id of an action. */
  action: number | null;
  /** Number of a place that the task names. */
  place: number | null;
}

/** Whether a unit, as printed, leads or supports what a task or a section says. */
const isResponsible = (
  { lead, support }: Pick<Task, 'lead' | 'support'>,
  name: string | undefined,
  role: TaskFilter['role'],
): boolean =>
  (role !== 'support' && lead.some((each) => each === name)) ||
  (role !== 'lead' && support.some((each) => each === name));

/**
 * The tasks of Annex 1 that a filter leaves. Units are compared as printed: 各县, 其他县 and 相关县
 * are three.
 */
export function filterTasks(city: City, { unit, role, action, place }: TaskFilter): Task[] {
  const name = city.plan.units.find(({ number }) => number === unit)?.zh;
  const id = place === null ? null : city.byNumber.get(place)?.id;
  return city.plan.tasks.filter(
    (task) =>
      (unit === null || isResponsible(task, name, role)) &&
      (action === null || task.action === action) &&
      (place === null || task.places.some((each) => each === id)),
  );
}

/** The sections of an action in the body of the plan that a filter leaves: there units may be others. */
export function filterSections(
  city: City,
  { id, sections }: Action,
  { unit, role, action, place }: TaskFilter,
): ActionSection[] {
  const name = city.plan.units.find(({ number }) => number === unit)?.zh;
  const named = place === null ? null : city.byNumber.get(place)?.sections;
  return sections.filter(
    (section) =>
      (unit === null || isResponsible(section, name, role)) &&
      (action === null || action === id) &&
      (named === null || named?.some((each) => each === section.id)),
  );
}
