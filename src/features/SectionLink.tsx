import { ChoiceLink } from './ChoiceLink';
import { useMap } from './context';
import { sectionChoice, useSectionName } from './sections';

interface SectionLinkProps {
  id: string;
  /** Writes the title of the section beside its number. */
  titled?: boolean;
}

/** A link to a section of the plan, by its number as printed. */
export function SectionLink({ id, titled = false }: SectionLinkProps) {
  const { store, words } = useMap();
  const nameOf = useSectionName();
  const title = store.city.value.sections.get(id);
  return (
    <ChoiceLink chosen={sectionChoice(id)} class={titled ? 'section-link titled' : 'section-link'}>
      <span class="section-number">{nameOf(id)}</span>
      {titled && title && <span class="section-title">{words(title)}</span>}
    </ChoiceLink>
  );
}
