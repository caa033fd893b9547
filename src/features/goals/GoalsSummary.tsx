import { ALL_TASKS } from '../../state/state';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';

/** The goals people ask for in large figures; the others are a link away. */
export function GoalsSummary() {
  const { store, t, words } = useMap();
  const { indicators, document, tasks } = store.city.value.plan;
  return (
    <section class="panel-group goals" aria-labelledby="goals-title">
      <header class="panel-heading">
        <h2 id="goals-title">{t('goals.title')}</h2>
        <span>{t('goals.hint')}</span>
      </header>
      <dl class="goal-figures">
        {indicators.map(({ id, y2024, unit, name, short }) => {
          if (!short || y2024 === null) return null;
          return (
            <div key={id}>
              <dt title={words(name)}>{words(short)}</dt>
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
        <ChoiceLink chosen={{ kind: 'tasks', filter: ALL_TASKS }}>
          {t('goals.tasks', { count: tasks.length })}
        </ChoiceLink>
      </p>
      <p class="panel-note">{t('goals.source', { number: words(document.number) })}</p>
      <p class="panel-note">{t('details.targetsOnly')}</p>
    </section>
  );
}
