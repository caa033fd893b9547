import { taskSection } from '../../city/city';
import type { Task } from '../../city/types';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';
import { useSectionName } from '../sections';

/** A task of Annex 1 as a line of a list. */
export function TaskRow({ task }: { task: Task }) {
  const { words } = useMap();
  const nameOf = useSectionName();
  return (
    <ChoiceLink chosen={{ kind: 'task', id: task.id }} class="details-task">
      <span class="section-number">{nameOf(taskSection(task.id))}</span>
      <span class="details-task-title">{words(task.title)}</span>
    </ChoiceLink>
  );
}
