import type { Indicator } from '../../city/types';
import { useMap } from '../context';
import { decimalsOf } from '../decimals';
import { Slope } from '../Slope';

const PER_CENT = '%';

/** One indicator: where it stood, where it was to go, and the slope between. */
export function IndicatorRow({ indicator }: { indicator: Indicator }) {
  const { t, words } = useMap();
  const { name, unit, y2021, y2024, spans } = indicator;
  const decimals = Math.max(...[y2021, y2024].map(decimalsOf));
  const target = y2024 ?? spans ?? null;
  if (target === null) return null;
  return (
    <div>
      <dt>{words(name)}</dt>
      <dd>
        {y2021 !== null && (
          <>
            <span class="told-from">{t.number(y2021, decimals)}</span>
            <Slope from={y2021} to={target} />
          </>
        )}
        <strong>
          {t.number(target, decimals)}
          <small>{unit.zh === PER_CENT ? PER_CENT : t.language === 'en' ? '' : words(unit)}</small>
        </strong>
      </dd>
    </div>
  );
}
