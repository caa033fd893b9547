import { describe, expect, test } from 'vitest';
import { filterSections, filterTasks } from '../../src/city/tasks';
import { ALL_TASKS } from '../../src/state/state';
import { city } from '../city';

const unit = (name: string) => {
  const found = city.plan.units.find(({ zh }) => zh === name);
  if (!found) throw new Error(`no unit is named ${name}`);
  return found.number;
};
const ids = (filter: Partial<typeof ALL_TASKS>) =>
  filterTasks(city, { ...ALL_TASKS, ...filter }).map(({ id }) => id);

describe('tasks', () => {
  test('are all there where nothing is asked', () => {
    expect(ids({})).toEqual(city.plan.tasks.map(({ id }) => id));
  });

  test.each(city.plan.units)(
    'of $zh are those that print it, lead and support apart',
    ({ zh, number }) => {
      const { tasks } = city.plan;
      const lead = tasks.filter((task) => task.lead.includes(zh)).map(({ id }) => id);
      const support = tasks.filter((task) => task.support.includes(zh)).map(({ id }) => id);
      expect(ids({ unit: number, role: 'lead' })).toEqual(lead);
      expect(ids({ unit: number, role: 'support' })).toEqual(support);
      expect(ids({ unit: number })).toEqual(
        tasks.map(({ id }) => id).filter((id) => lead.includes(id) || support.includes(id)),
      );
    },
  );

  test('keep units apart that are printed differently', () => {
    const counties = city.plan.units.filter(({ zh }) => /^(各|其他|相关)县/.test(zh));
    expect(counties.length).toBeGreaterThan(1);
    const found = counties.map(({ zh }) => ids({ unit: unit(zh) }).join());
    expect(new Set(found).size).toBe(counties.length);
  });

  test('of an action and of a place are those, and both together what both leave', () => {
    const place = city.places.find(({ tasks }) => tasks.length > 0);
    const task = city.plan.tasks.find(({ id }) => id === place?.tasks[0]);
    expect(ids({ place: place?.number ?? 0 })).toEqual(
      city.plan.tasks.filter(({ places }) => places.includes(place?.id ?? '')).map(({ id }) => id),
    );
    expect(ids({ place: place?.number ?? 0, action: task?.action ?? 0 })).toContain(task?.id);
    expect(ids({ action: 8, place: place?.number ?? 0 })).toEqual(
      ids({ action: 8 }).filter((id) => ids({ place: place?.number ?? 0 }).includes(id)),
    );
  });

  test('leave the sections of the body that name the unit, though the annex does not', () => {
    const filter = { ...ALL_TASKS, unit: unit('市金融局'), role: 'lead' } as const;
    expect(filterTasks(city, filter)).toEqual([]);
    const sections = city.plan.actions.flatMap((action) => filterSections(city, action, filter));
    expect(sections.map(({ id }) => id)).toEqual(['三（八）4']);
  });
});
