import type { Indicator } from '../../city/types';
import { useMap } from '../context';
import { decimalsOf } from '../decimals';
import { Slope } from '../Slope';
import { TargetsOnly } from './Figures';

const PER_CENT = '%';

/** The cells of one indicator; a dash is what the table of the plan has, too. */
function Cells({ indicator }: { indicator: Indicator }) {
  const { t, words } = useMap();
  const { unit, y2021, y2024, growth, spans } = indicator;
  const isPerCent = unit.zh === PER_CENT;
  const decimals = Math.max(...[y2021, y2024].map(decimalsOf));
  const write = (value: number | null) =>
    value === null ? t('goals.none') : `${t.number(value, decimals)}${isPerCent ? PER_CENT : ''}`;
  const growthWords =
    typeof growth === 'number'
      ? `${t.number(growth)}${PER_CENT}`
      : growth
        ? words(growth)
        : t('goals.none');
  return (
    <tr>
      {spans === undefined ? (
        <>
          <td>{write(y2021)}</td>
          <td class="goal-slope">
            {y2021 !== null && y2024 !== null && <Slope from={y2021} to={y2024} />}
          </td>
          <td class="goal-target">{write(y2024)}</td>
        </>
      ) : (
        <td class="goal-target" colSpan={3}>
          {write(spans)} <small>{t('goals.spans')}</small>
        </td>
      )}
      <td class={typeof growth === 'number' ? 'goal-growth' : 'goal-growth words'}>
        {growthWords}
      </td>
    </tr>
  );
}

/** The indicators of the plan: 2021, 2024 and the growth between, as its table has them. */
export function Indicators() {
  const { store, t, words } = useMap();
  return (
    <>
      <table class="details-goals">
        <thead>
          <tr>
            <th scope="col">{t('goals.y2021')}</th>
            <td />
            <th scope="col">{t('goals.y2024')}</th>
            <th scope="col" class="goal-growth">
              {t('goals.growth')}
            </th>
          </tr>
        </thead>
        {store.city.value.plan.indicators.map((indicator) => (
          <tbody key={indicator.id}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {words(indicator.name)}
                {indicator.unit.zh !== PER_CENT && (
                  <small>{t('goals.unit', { unit: words(indicator.unit) })}</small>
                )}
              </th>
            </tr>
            <Cells indicator={indicator} />
          </tbody>
        ))}
      </table>
      <TargetsOnly />
    </>
  );
}
