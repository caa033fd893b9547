import { PlaceIcon } from '../../svg/PlaceIcon';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';
import { PlaceList } from './PlaceList';

/** The many nodes: how many in each district, and those of which the plan names no district. */
export function OverviewNodes() {
  const { store, t, words } = useMap();
  const { byKind } = store.city.value;
  const nodes = byKind.get('node') ?? [];
  const homeless = nodes.filter(({ districts }) => districts.length === 0);
  const several = nodes.filter(({ districts }) => districts.length > 1);
  return (
    <section class="overview-nodes">
      <h3>
        <span class="overview-icon">
          <PlaceIcon kind="node" size={24} />
        </span>
        {t('overview.nodes', { count: nodes.length })}
      </h3>
      <ul class="overview-districts">
        {(byKind.get('district') ?? []).map((district) => (
          <li key={district.id}>
            <ChoiceLink chosen={{ kind: 'place', number: district.number }} highlights={district}>
              <span>{words(district.name)}</span>
              <span class="overview-count">
                {t.number(nodes.filter(({ districts }) => districts.includes(district.id)).length)}
              </span>
            </ChoiceLink>
          </li>
        ))}
      </ul>
      {several.length > 0 && (
        <p class="details-note">{t('overview.several', { count: several.length })}</p>
      )}
      {homeless.length > 0 && (
        <details class="details-fold">
          <summary>
            {t('overview.homeless')}
            <small>{t('details.placeCount', { count: homeless.length })}</small>
          </summary>
          <PlaceList places={homeless} />
        </details>
      )}
    </section>
  );
}
