import { signal, useSignal } from '@preact/signals';
import { isNear } from '../../city/area';
import type { LonLat } from '../../city/city';
import { DATUMS, type Datum, parseCoordinates, toWgs84 } from '../../city/datum';
import { choose } from '../../state/transitions';
import { useMap } from '../context';

/** Where the device last said it was, and how well it knew: the form is made anew for another spot. */
const located = signal<{ at: LonLat; accuracy_m: number } | null>(null);

/** Where in the plan a coordinate or this device is. */
export function SpotForm() {
  const { store, t } = useMap();
  const text = useSignal('');
  const datum = useSignal<Datum>('WGS84');
  const problem = useSignal<'unreadable' | 'outside' | 'denied' | 'unavailable' | null>(null);
  const isLocating = useSignal(false);
  const { chosen } = store.state.value;
  const isHere = chosen?.kind === 'spot' && String(chosen.at) === String(located.value?.at);
  /** Far from the city there is nothing to show. */
  const show = (at: LonLat) => {
    problem.value = isNear(at, store.city.value) ? null : 'outside';
    if (problem.value === null) store.change(choose, { kind: 'spot', at });
  };
  const find = () => {
    const position = parseCoordinates(text.value);
    if (!position) problem.value = 'unreadable';
    else show(toWgs84(position, datum.value));
  };
  const locate = () => {
    problem.value = null;
    if (!('geolocation' in navigator)) {
      problem.value = 'unavailable';
      return;
    }
    isLocating.value = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        isLocating.value = false;
        const at: LonLat = [coords.longitude, coords.latitude];
        located.value = { at, accuracy_m: Math.round(coords.accuracy) };
        show(at);
      },
      ({ code, PERMISSION_DENIED }) => {
        isLocating.value = false;
        problem.value = code === PERMISSION_DENIED ? 'denied' : 'unavailable';
      },
      { enableHighAccuracy: true, timeout: 20_000 },
    );
  };
  return (
    <form
      class="spot-form for-scripts"
      onSubmit={(event) => {
        event.preventDefault();
        find();
      }}
    >
      <label>
        <span>{t('spot.coordinate')}</span>
        <input
          type="text"
          inputMode="text"
          placeholder="22.5786, 113.0819"
          value={text.value}
          aria-invalid={problem.value === 'unreadable'}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
          }}
        />
      </label>
      <label>
        <span>{t('spot.datum')}</span>
        <select
          value={datum.value}
          onChange={({ currentTarget }) => {
            datum.value = DATUMS.find((each) => each === currentTarget.value) ?? 'WGS84';
          }}
        >
          {DATUMS.map((each) => (
            <option key={each} value={each}>
              {t(`datum.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="actions">
        <button type="submit" class="action">
          {t('spot.find')}
        </button>
        <button type="button" class="action" disabled={isLocating.value} onClick={locate}>
          {t(isLocating.value ? 'spot.locating' : 'spot.locate')}
        </button>
      </div>
      <p class="details-note">{t('spot.private')}</p>
      <p role="status">
        {problem.value && t(`spotProblem.${problem.value}`)}
        {isHere && t('spot.accuracy', { metres: located.value?.accuracy_m ?? 0 })}
      </p>
    </form>
  );
}
