import { actionSection, placesInSection } from '../../city/sections';
import { useMap } from '../context';
import { useSectionName } from '../sections';
import { Figures } from './Figures';
import { Group } from './Group';
import { Head } from './Head';
import { Indicators } from './Indicators';
import { PlaceList } from './PlaceList';
import { TaskRow } from './TaskRow';
import { Units } from './Units';

/** A section of the plan: what it is called, who is responsible, and all that the map has from it. */
export function SectionDetails({ id }: { id: string }) {
  const { store, t, words } = useMap();
  const nameOf = useSectionName();
  const city = store.city.value;
  const title = city.sections.get(id);
  if (!title) return null;
  const section = actionSection(city, id);
  const action = city.plan.actions.find(({ sections }) => sections.some((each) => each.id === id));
  const tasks = city.plan.tasks.filter(({ sections }) => sections.includes(id));
  const targets = city.plan.targets.filter((target) => target.section === id);
  const places = placesInSection(city, id);
  return (
    <>
      <Head
        isSentence
        title={title}
        eyebrow={
          <>
            <span>{t('section.kind')}</span>
            <span>{nameOf(id)}</span>
          </>
        }
      />
      {action && (
        <Group title={t('details.action')}>
          <p>{words(action.name)}</p>
        </Group>
      )}
      {section && section.lead.length + section.support.length > 0 && (
        <Group title={t('details.units')}>
          <Units lead={section.lead} support={section.support} />
        </Group>
      )}
      {city.plan.indicators.some(({ section: stated }) => stated === id) && (
        <Group title={t('details.indicators')}>
          <Indicators />
        </Group>
      )}
      {targets.length > 0 && (
        <Group title={t('details.targets')}>
          <Figures facts={targets} section={id} />
        </Group>
      )}
      {tasks.length > 0 && (
        <Group title={t('details.tasks')} note={t('details.itemCount', { count: tasks.length })}>
          <ul class="details-tasks">
            {tasks.map((task) => (
              <li key={task.id}>
                <TaskRow task={task} />
              </li>
            ))}
          </ul>
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
    </>
  );
}
