import { ALL_TASKS } from '../../state/state';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';

/** Units as printed, each a link to its tasks, where tasks name it. */
function UnitLinks({ names }: { names: readonly string[] }) {
  const { store, t, words } = useMap();
  const { plan, units } = store.city.value;
  const listed = plan.units.filter(({ zh }) =>
    plan.tasks.some(({ lead, support }) => lead.includes(zh) || support.includes(zh)),
  );
  return (
    <>
      {names.map((name, index) => {
        const text = units.get(name);
        const unit = listed.find(({ zh }) => zh === name);
        const written = text ? words(text) : name;
        return [
          index > 0 && t('details.separator'),
          unit ? (
            <ChoiceLink
              key={name}
              chosen={{ kind: 'tasks', filter: { ...ALL_TASKS, unit: unit.number } }}
            >
              {written}
            </ChoiceLink>
          ) : (
            written
          ),
        ];
      })}
    </>
  );
}

interface UnitsProps {
  lead: readonly string[];
  support: readonly string[];
}

/** Who is responsible, and who supports. */
export function Units({ lead, support }: UnitsProps) {
  const { t } = useMap();
  return (
    <dl class="details-terms">
      {lead.length > 0 && (
        <>
          <dt>{t('details.lead')}</dt>
          <dd>
            <UnitLinks names={lead} />
          </dd>
        </>
      )}
      {support.length > 0 && (
        <>
          <dt>{t('details.support')}</dt>
          <dd>
            <UnitLinks names={support} />
          </dd>
        </>
      )}
    </dl>
  );
}
