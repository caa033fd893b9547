import type { Fact } from '../../city/types';
import { useMap } from '../context';
import { PlainWords } from '../PlainWords';
import { SectionLink } from '../SectionLink';

/** Wherever a figure stands: it was aimed at, it is no result. */
export function TargetsOnly() {
  const { t } = useMap();
  return <p class="details-note">{t('details.targetsOnly')}</p>;
}

interface FiguresProps {
  facts: readonly Fact[];
  /** Leaves out the section, where the panel is about it. */
  section?: string;
}

/** Figures of the plan in its own words, with their time and section. */
export function Figures({ facts, section }: FiguresProps) {
  const { words } = useMap();
  return (
    <>
      <ul class="details-stated">
        {facts.map((fact) => (
          <li key={`${fact.section} ${fact.text.zh}`}>
            <PlainWords text={fact.text}>
              {fact.period && <span class="details-period"> {words(fact.period)}</span>}
              {fact.section !== section && ' '}
              {fact.section !== section && <SectionLink id={fact.section} />}
            </PlainWords>
          </li>
        ))}
      </ul>
      <TargetsOnly />
    </>
  );
}
