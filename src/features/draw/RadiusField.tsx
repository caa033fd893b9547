import { useSignal } from '@preact/signals';
import { useMap } from '../context';
import { LENGTHS, lengthUnit } from '../units';
import { MOST_RADIUS_M } from './file';

/** What a field offers where no circle is there yet, in metres. */
const USUAL_M = 5000;

interface RadiusFieldProps {
  /** In metres; null where there is none yet. */
  radius_m: number | null;
  onChange(radius_m: number): void;
}

/** The radius of a circle, typed in the unit in which lengths are written. */
export function RadiusField({ radius_m, onChange }: RadiusFieldProps) {
  const { t } = useMap();
  const isWrong = useSignal(false);
  const metresPerUnit = LENGTHS[lengthUnit.value];
  const unit = t(`measure.unit.${lengthUnit.value}`);
  return (
    <form
      class="desk-radius"
      onSubmit={(event) => {
        event.preventDefault();
        const text = String(new FormData(event.currentTarget).get('radius'));
        const metres = Number(text.normalize('NFKC')) * metresPerUnit;
        isWrong.value = !(metres > 0 && metres <= MOST_RADIUS_M);
        if (!isWrong.value) onChange(metres);
      }}
    >
      <label class="desk-field">
        <span>{t('measure.radius', { unit })}</span>
        <input
          key={`${radius_m} ${unit}`}
          name="radius"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          aria-invalid={isWrong.value}
          defaultValue={String(Number(((radius_m ?? USUAL_M) / metresPerUnit).toFixed(3)))}
        />
      </label>
      <button type="submit" class="action">
        {t('measure.setRadius')}
      </button>
      <p role="status">
        {isWrong.value &&
          t('measure.radiusProblem', { unit, usual: t.number(USUAL_M / metresPerUnit) })}
      </p>
    </form>
  );
}
