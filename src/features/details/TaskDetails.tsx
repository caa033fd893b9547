import { taskSection } from '../../city/city';
import { actionSection } from '../../city/sections';
import type { Task } from '../../city/types';
import { useMap } from '../context';
import { SectionLink } from '../SectionLink';
import { useSectionName } from '../sections';
import { Figures } from './Figures';
import { Group } from './Group';
import { Head } from './Head';
import { PlaceList } from './PlaceList';
import { SectionList } from './SectionList';
import { Units } from './Units';

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((unit) => others.includes(unit));

/** Who does the task: by Annex 1, and by the body of the plan where that names others. */
function TaskUnits({ task }: { task: Task }) {
  const { store, t } = useMap();
  const nameOf = useSectionName();
  const differing = task.sections
    .flatMap((id) => actionSection(store.city.value, id) ?? [])
    .filter(({ lead, support }) => !(isSame(lead, task.lead) && isSame(support, task.support)));
  return (
    <Group title={t('details.units')} note={nameOf(taskSection(task.id))}>
      <Units lead={task.lead} support={task.support} />
      {differing.length > 0 && (
        <div class="details-aside">
          <p class="details-note">{t('details.unitsDiffer')}</p>
          {differing.map(({ id, lead, support }) => (
            <div key={id}>
              <SectionLink id={id} />
              <Units lead={lead} support={support} />
            </div>
          ))}
        </div>
      )}
    </Group>
  );
}

/** A task of Annex 1. */
export function TaskDetails({ task }: { task: Task }) {
  const { store, t, words } = useMap();
  const nameOf = useSectionName();
  const { plan, byId } = store.city.value;
  const action = plan.actions.find(({ id }) => id === task.action);
  const places = task.places.flatMap((id) => byId.get(id) ?? []);
  const section = taskSection(task.id);
  return (
    <>
      <Head
        isSentence
        title={task.title}
        eyebrow={
          <>
            <span>{t('task.kind')}</span>
            <span>{nameOf(section)}</span>
          </>
        }
      />
      {action && (
        <Group title={t('details.action')}>
          <p>{words(action.name)}</p>
        </Group>
      )}
      <TaskUnits task={task} />
      {task.targets.length > 0 && (
        <Group title={t('details.targets')}>
          <Figures facts={task.targets} section={section} />
        </Group>
      )}
      {places.length > 0 && (
        <Group
          title={t('details.placesNamed')}
          note={t('details.placeCount', { count: places.length })}
        >
          <PlaceList places={places} />
        </Group>
      )}
      <SectionList title={t('details.body')} ids={task.sections} />
    </>
  );
}
