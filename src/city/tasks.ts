import type { City } from './city';
import type { Task } from './types';

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

/**
 * The tasks of Annex 1 that a filter leaves. Units are compared as printed: 各县, 其他县 and 相关县
 * are three.
 */
export function filterTasks(city: City, { unit, role, action, place }: TaskFilter): Task[] {
  const name = city.plan.units.find(({ number }) => number === unit)?.zh;
  const id = place === null ? null : city.byNumber.get(place)?.id;
  return city.plan.tasks.filter(
    (task) =>
      (unit === null ||
        (role !== 'support' && task.lead.some((each) => each === name)) ||
        (role !== 'lead' && task.support.some((each) => each === name))) &&
      (action === null || task.action === action) &&
      (place === null || task.places.some((each) => each === id)),
  );
}
