import { useMap } from '../context';
import { PlainWords } from '../PlainWords';
import { SectionLink } from '../SectionLink';
import { TargetsOnly } from './Figures';
import { Group } from './Group';
import { Indicators } from './Indicators';

/** All that the plan aims at in figures: the indicators, and the targets of its sections. */
export function Goals() {
  const { store, t, words } = useMap();
  const { targets } = store.city.value.plan;
  const sections = [...new Set(targets.map(({ section }) => section))];
  return (
    <>
      <header class="details-head">
        <p class="details-eyebrow">
          <span>{words(store.city.value.plan.document.number)}</span>
        </p>
        <h2 tabIndex={-1}>{t('goals.title')}</h2>
      </header>
      <Group title={t('details.indicators')} note={t('goals.expected')}>
        <Indicators />
      </Group>
      <Group title={t('goals.others')} note={t('details.itemCount', { count: targets.length })}>
        {sections.map((section) => (
          <div key={section} class="details-section-targets">
            <SectionLink id={section} titled />
            <ul class="details-stated">
              {targets
                .filter((target) => target.section === section)
                .map(({ text, period }) => (
                  <li key={text.zh}>
                    <PlainWords text={text}>
                      {period && <span class="details-period"> {words(period)}</span>}
                    </PlainWords>
                  </li>
                ))}
            </ul>
          </div>
        ))}
        <TargetsOnly />
      </Group>
    </>
  );
}
