import type { Stated } from '../../city/types';
import { PlainWords } from '../PlainWords';
import { SectionLink } from '../SectionLink';

/** Short terms of the plan, each with the section it stands in. */
export function StatedList({ items }: { items: readonly Stated[] }) {
  return (
    <ul class="details-stated">
      {items.map(({ term, section }) => (
        <li key={`${section} ${term.zh}`}>
          <PlainWords text={term}>
            {' '}
            <SectionLink id={section} />
          </PlainWords>
        </li>
      ))}
    </ul>
  );
}
