import { useMap } from '../context';
import { SectionLink } from '../SectionLink';
import { Group } from './Group';

/** The sections in which the plan speaks of something. */
export function SectionList({ title, ids }: { title: string; ids: readonly string[] }) {
  const { t } = useMap();
  if (ids.length === 0) return null;
  return (
    <Group title={title} note={t('details.sectionNote')}>
      <ul class="details-sections">
        {ids.map((id) => (
          <li key={id}>
            <SectionLink id={id} titled />
          </li>
        ))}
      </ul>
    </Group>
  );
}
