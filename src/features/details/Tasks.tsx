import { filterSections, filterTasks, type TaskFilter } from '../../city/tasks';
import { useMap } from '../context';
import { SectionLink } from '../SectionLink';
import { Group } from './Group';
import { TaskFilters } from './TaskFilters';
import { TaskRow } from './TaskRow';

/** The eight actions with their sections and the tasks of Annex 1. */
export function Tasks({ filter }: { filter: TaskFilter }) {
  const { store, t, words } = useMap();
  const city = store.city.value;
  const { actions, tasks, document } = city.plan;
  const listed = filterTasks(city, filter);
  const groups = actions
    .map((action) => ({
      action,
      sections: filterSections(city, action, filter),
      tasks: listed.filter((task) => task.action === action.id),
    }))
    .filter(({ sections, tasks: some }) => sections.length + some.length > 0);
  return (
    <>
      <header class="details-head">
        <p class="details-eyebrow">
          <span>{words(document.number)}</span>
        </p>
        <h2 tabIndex={-1}>{t('tasks.title', { actions: actions.length, tasks: tasks.length })}</h2>
      </header>
      <TaskFilters filter={filter} />
      {groups.length === 0 && <p class="lens-none">{t('tasks.none')}</p>}
      {groups.map(({ action, sections, tasks: some }) => (
        <Group key={action.id} title={words(action.name)}>
          <ul class="details-sections">
            {sections.map(({ id }) => (
              <li key={id}>
                <SectionLink id={id} titled />
              </li>
            ))}
          </ul>
          <ul class="details-tasks">
            {some.map((task) => (
              <li key={task.id}>
                <TaskRow task={task} />
              </li>
            ))}
          </ul>
        </Group>
      ))}
    </>
  );
}
