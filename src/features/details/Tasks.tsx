import { useMap } from '../context';
import { SectionLink } from '../SectionLink';
import { Group } from './Group';
import { TaskRow } from './TaskRow';

/** The eight actions with their sections and the tasks of Annex 1. */
export function Tasks() {
  const { store, t, words } = useMap();
  const { actions, tasks, document } = store.city.value.plan;
  return (
    <>
      <header class="details-head">
        <p class="details-eyebrow">
          <span>{words(document.number)}</span>
        </p>
        <h2 tabIndex={-1}>{t('tasks.title', { actions: actions.length, tasks: tasks.length })}</h2>
      </header>
      {actions.map((action) => (
        <Group key={action.id} title={words(action.name)}>
          <ul class="details-sections">
            {action.sections.map(({ id }) => (
              <li key={id}>
                <SectionLink id={id} titled />
              </li>
            ))}
          </ul>
          <ul class="details-tasks">
            {tasks
              .filter((task) => task.action === action.id)
              .map((task) => (
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
