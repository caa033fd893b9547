import { isMeasured, MEASURED } from '../../scene/drawings';
import { useMap } from '../context';
import { AREA_UNITS, areaUnit, LENGTH_UNITS, lengthUnit } from '../units';
import { ByKeyboard } from './ByKeyboard';
import { DrawingList } from './DrawingList';
import { hand, putCircle } from './desk';
import { Measures } from './Measures';
import { NextStep } from './NextStep';
import { Pencils } from './Pencils';
import { RadiusField } from './RadiusField';

function Units() {
  const { t } = useMap();
  return (
    <div class="desk-units">
      <label>
        <span>{t('measure.lengthUnit')}</span>
        <select
          value={lengthUnit.value}
          onChange={({ currentTarget }) => {
            lengthUnit.value = LENGTH_UNITS.find((unit) => unit === currentTarget.value) ?? 'km';
          }}
        >
          {LENGTH_UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {t(`measure.unit.${unit}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('measure.areaUnit')}</span>
        <select
          value={areaUnit.value}
          onChange={({ currentTarget }) => {
            areaUnit.value = AREA_UNITS.find((unit) => unit === currentTarget.value) ?? 'km2';
          }}
        >
          {AREA_UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {t(`measure.unit.${unit}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Distances, areas and circles on the map. */
export function MeasurePanel() {
  const { store, t } = useMap();
  const measured = store.work.value.drawings.filter(isMeasured);
  return (
    <>
      <header class="details-head">
        <h2 tabIndex={-1}>{t('measure.title')}</h2>
      </header>
      <Pencils kinds={MEASURED} />
      <NextStep />
      {hand.value?.kind === 'circle' && (
        <RadiusField radius_m={null} onChange={(radius_m) => putCircle(store, radius_m)} />
      )}
      <Units />
      <DrawingList drawings={measured} title={t('measure.measured')}>
        {(drawing) => <Measures drawing={drawing} />}
      </DrawingList>
      <ByKeyboard />
    </>
  );
}
