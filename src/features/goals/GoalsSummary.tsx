import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';

/** Research spending, high-tech enterprises, provincial platforms: the goals people ask for. */
const SHOWN = [2, 3, 5] as const;

/** Three goals of the plan in large figures; the others are a link away. */
export function GoalsSummary() {
  const { store, t, words } = useMap();
  const { indicators, document } = store.city.value.plan;
  return (
    <section class="panel-group goals" aria-labelledby="goals-title">
      <header class="panel-heading">
        <h2 id="goals-title">{t('goals.title')}</h2>
        <span>{t('goals.hint')}</span>
      </header>
      <dl class="goal-figures">
        {SHOWN.map((id) => {
          const indicator = indicators.find((candidate) => candidate.id === id);
          if (!indicator || indicator.y2024 === null) return null;
          const { y2024, unit, name } = indicator;
          return (
            <div key={id}>
              <dt title={words(name)}>{t(`goals.short.${id}`)}</dt>
              <dd>
                {t.number(y2024)}
                {unit.zh === '%' && <small>%</small>}
              </dd>
            </div>
          );
        })}
      </dl>
      <p class="goal-links">
        <ChoiceLink chosen={{ kind: 'goals' }}>{t('goals.all')}</ChoiceLink>
        <ChoiceLink chosen={{ kind: 'tasks' }}>{t('goals.tasks')}</ChoiceLink>
      </p>
      <p class="panel-note">{t('goals.source', { number: words(document.number) })}</p>
      <p class="panel-note">{t('details.targetsOnly')}</p>
    </section>
  );
}
