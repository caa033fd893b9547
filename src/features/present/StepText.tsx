import { Fragment } from 'preact';
import type { Fact } from '../../city/types';
import { PlaceIcon } from '../../svg/PlaceIcon';
import { useMap } from '../context';
import { useSectionName } from '../sections';
import { IndicatorRow } from './IndicatorRow';
import type { Group, Point, Step } from './script';
import { titleSize } from './titleSize';
import { useFit } from './useFit';

/** Presses show one thing alone on the map; again, the step as it was. */
function PointWords({ point, step }: { point: Point; step: Step }) {
  const { store } = useMap();
  const { text, note, icon, patch } = point;
  const words = (
    <>
      {icon && <PlaceIcon {...icon} />}
      <span class="told-words">
        <span class="told-text">{text}</span>
        {note && <small>{note}</small>}
      </span>
    </>
  );
  if (!patch) return <span class="told-point">{words}</span>;
  const shown = store.patch.value;
  const isOn = (Object.keys(patch) as (keyof typeof patch)[]).every(
    (key) => JSON.stringify(shown[key]) === JSON.stringify(patch[key]),
  );
  return (
    <button
      type="button"
      class="told-point"
      aria-pressed={isOn}
      onClick={() => {
        store.patch.value = isOn ? step.patch : { ...step.patch, ...patch };
      }}
    >
      {words}
    </button>
  );
}

function GroupOfPoints({ group, step }: { group: Group; step: Step }) {
  const { t } = useMap();
  return (
    <div class={`told-group${group.isMinor ? ' is-minor' : ''}`}>
      <h3>
        {group.title} {group.isMinor && <small>{t.number(group.points.length)}</small>}
      </h3>
      <ul>
        {group.points.map((point) => (
          <li key={point.text} class={point.patch ? '' : 'is-words'}>
            <PointWords point={point} step={step} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A figure of the plan, large. */
function Figure({ fact }: { fact: Fact }) {
  const { t, words } = useMap();
  const { value, upTo, unit, text } = fact;
  return (
    <p class="told-figure">
      <strong>
        {t.number(value)}
        {upTo !== undefined && `–${t.number(upTo)}`}
        {t.language !== 'en' && <small>{words(unit)}</small>}
      </strong>
      <span>{words(text)}</span>
    </p>
  );
}

/** What is told beside the map. */
export function StepText({ step }: { step: Step }) {
  const { t } = useMap();
  const nameOf = useSectionName();
  const root = useFit();
  const { eyebrow, title, subtitle, lead, points, groups, figures, indicators, sections } = step;
  return (
    <section class="told" aria-labelledby="told-title" ref={root}>
      {eyebrow && <p class="told-eyebrow">{eyebrow}</p>}
      <h2 id="told-title" tabIndex={-1} style={{ '--title': `${titleSize(title)}em` }}>
        {title}
      </h2>
      {subtitle && <p class="told-subtitle">{subtitle}</p>}
      {lead && <p class="told-lead">{lead}</p>}
      {points.length > 0 && (
        <ul class="told-points">
          {points.map((point) => (
            <li key={point.text} class={point.icon ? '' : 'is-plain'}>
              <PointWords point={point} step={step} />
            </li>
          ))}
        </ul>
      )}
      {groups.map((group) => (
        <GroupOfPoints key={group.title} group={group} step={step} />
      ))}
      {figures.map((fact) => (
        <Figure key={fact.text.zh} fact={fact} />
      ))}
      {indicators.length > 0 && (
        <dl class="told-indicators">
          <div class="told-years" aria-hidden="true">
            <span>{t('goals.y2021')}</span>
            <span>{t('goals.y2024')}</span>
          </div>
          {indicators.map((indicator) => (
            <IndicatorRow key={indicator.id} indicator={indicator} />
          ))}
        </dl>
      )}
      <footer class="told-sources">
        {(figures.length > 0 || indicators.length > 0) && <p>{t('details.targetsOnly')}</p>}
        {sections.length > 0 && (
          <p>
            {t('present.source')}
            {sections.map((id, index) => (
              <Fragment key={id}>
                {index > 0 && t('details.separator')}
                <span>{nameOf(id)}</span>
              </Fragment>
            ))}
          </p>
        )}
      </footer>
    </section>
  );
}
