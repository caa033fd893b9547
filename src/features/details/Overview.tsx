import type { Place } from '../../city/city';
import { useMap } from '../context';
import { Group } from './Group';
import { OverviewNodes } from './OverviewNodes';
import { OverviewPlan, Symbols } from './OverviewPlan';
import { OverviewRow } from './OverviewRow';
import { PlaceList } from './PlaceList';

/** The whole layout of the plan, in its own order: one core, two belts, multiple nodes. */
export function Overview() {
  const { store, t, words } = useMap();
  const { byId, byKind } = store.city.value;
  const of = (kind: Place['kind']) => byKind.get(kind) ?? [];
  const districtsOf = ({ districts }: Place) =>
    t.list(districts.flatMap((id) => byId.get(id) ?? []).map(({ name }) => words(name)));
  return (
    <div class="overview">
      <h2 tabIndex={-1}>{t('site.motto')}</h2>
      {of('core').map((core) => (
        <OverviewRow
          key={core.id}
          place={core}
          sub={t('overview.core', { district: districtsOf(core) })}
        />
      ))}
      {of('belt').map((belt) => (
        <OverviewRow
          key={belt.id}
          place={belt}
          sub={t('overview.belt', {
            partners: t.list((belt.partners ?? []).map(({ term }) => words(term))),
          })}
        />
      ))}
      <OverviewNodes />
      <Group title={t('kinds.lab')} note={t('details.placeCount', { count: of('lab').length })}>
        <PlaceList places={of('lab')} />
      </Group>
      <Group title={t('overview.about')}>
        <p>{t('overview.intro')}</p>
      </Group>
      <OverviewPlan />
      <Symbols />
    </div>
  );
}
