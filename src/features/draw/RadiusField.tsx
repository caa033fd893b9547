import { useSignal } from '@preact/signals';
import { useMap } from '../context';
import { MOST_RADIUS_M } from './file';

interface RadiusFieldProps {
  /** In metres; null where there is none yet. */
  radius_m: number | null;
  onChange(radius_m: number): void;
}

/** The radius of a circle, typed in kilometres. */
export function RadiusField({ radius_m, onChange }: RadiusFieldProps) {
  const { t } = useMap();
  const isWrong = useSignal(false);
  return (
    <form
      class="desk-radius"
      onSubmit={(event) => {
        event.preventDefault();
        const text = String(new FormData(event.currentTarget).get('radius'));
        const metres = Number(text.normalize('NFKC')) * 1000;
        isWrong.value = !(metres > 0 && metres <= MOST_RADIUS_M);
        if (!isWrong.value) onChange(metres);
      }}
    >
      <label class="desk-field">
        <span>{t('measure.radius')}</span>
        <input
          key={radius_m}
          name="radius"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          aria-invalid={isWrong.value}
          defaultValue={radius_m === null ? '5' : String(Number((radius_m / 1000).toFixed(3)))}
        />
      </label>
      <button type="submit" class="action">
        {t('measure.setRadius')}
      </button>
      <p role="status">{isWrong.value && t('measure.radiusProblem')}</p>
    </form>
  );
}
