import type { Place } from '../../city/city';
import { tasksOf } from '../../city/sections';
import { useMap } from '../context';
import { TargetsOnly } from './Figures';
import { Group } from './Group';
import { TaskRow } from './TaskRow';
import { useUnitNames } from './units';

/** The tasks of Annex 1 that name a place or one of its parts, with who leads them and what they aim at. */
export function PlaceTasks({ place }: { place: Place }) {
  const { store, t, words } = useMap();
  const namesOf = useUnitNames();
  const tasks = tasksOf(store.city.value, place);
  if (tasks.length === 0) return null;
  return (
    <Group title={t('details.tasks')} note={t('details.itemCount', { count: tasks.length })}>
      <ul class="details-tasks">
        {tasks.map(({ task, through }) => (
          <li key={task.id}>
            <TaskRow task={task} />
            {through && <p>{t('details.through', { place: words(through.name) })}</p>}
            {task.lead.length > 0 && <p>{t('details.ledBy', { units: namesOf(task.lead) })}</p>}
            {task.targets.map(({ text }) => (
              <p key={text.zh}>{t('details.target', { target: words(text) })}</p>
            ))}
          </li>
        ))}
      </ul>
      {tasks.some(({ task }) => task.targets.length > 0) && <TargetsOnly />}
    </Group>
  );
}
