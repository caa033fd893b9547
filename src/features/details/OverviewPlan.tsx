import { ALL_TASKS } from '../../state/state';
import { PlaceIcon } from '../../svg/PlaceIcon';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';
import { dayText } from '../dates';
import { TargetsOnly } from './Figures';
import { Group } from './Group';

/** The symbols of the map, in a line. */
export function Symbols() {
  const { t } = useMap();
  return (
    <Group title={t('overview.symbols')}>
      <ul class="overview-symbols">
        {(['node', 'lab', 'platform', 'district'] as const).map((kind) => (
          <li key={kind}>
            <PlaceIcon kind={kind} />
            {t(`kind.${kind}`)}
          </li>
        ))}
        <li>
          <PlaceIcon kind="node" dashed />
          {t('overview.dashed')}
        </li>
      </ul>
    </Group>
  );
}

/** The plan behind the map: what it is, and where its goals and tasks stand. */
export function OverviewPlan() {
  const { store, t, words } = useMap();
  const { document, tasks, indicators, actions } = store.city.value.plan;
  return (
    <Group title={t('overview.plan')}>
      <p class="overview-title">{words(document.title)}</p>
      <dl class="details-terms">
        <dt>{t('overview.number')}</dt>
        <dd>{words(document.number)}</dd>
        <dt>{t('overview.issuer')}</dt>
        <dd>{words(document.issuer)}</dd>
        <dt>{t('overview.date')}</dt>
        <dd>{dayText(t, document.date)}</dd>
      </dl>
      <ul class="overview-ways">
        <li>
          <ChoiceLink chosen={{ kind: 'goals' }}>
            <strong>{t('overview.goals')}</strong>
            <span>{t('overview.goalsNote', { count: indicators.length })}</span>
          </ChoiceLink>
        </li>
        <li>
          <ChoiceLink chosen={{ kind: 'tasks', filter: ALL_TASKS }}>
            <strong>{t('overview.tasks')}</strong>
            <span>{t('overview.tasksNote', { actions: actions.length, tasks: tasks.length })}</span>
          </ChoiceLink>
        </li>
      </ul>
      <TargetsOnly />
    </Group>
  );
}
