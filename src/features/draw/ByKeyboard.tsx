import { useSignal } from '@preact/signals';
import { DATUMS, type Datum, parseCoordinates, toWgs84 } from '../../city/datum';
import { useMap } from '../context';

import { pencilOf, put } from './desk';
import { SnapSwitch } from './SnapSwitch';

/** Without a pointer: a typed coordinate as the next position, and what keys do on the map. */
export function ByKeyboard() {
  const { store, t } = useMap();
  const text = useSignal('');
  const datum = useSignal<Datum>('WGS84');
  const isUnreadable = useSignal(false);
  const add = (event: Event) => {
    event.preventDefault();
    const position = parseCoordinates(text.value);
    isUnreadable.value = position === null;
    if (!position) return;
    put(store, toWgs84(position, datum.value), t('draw.sample'));
    text.value = '';
  };
  return (
    <details class="details-group desk-typed">
      <summary>{t('draw.exactly')}</summary>
      <SnapSwitch />
      <form onSubmit={add}>
        <label>
          <span>{t('spot.coordinate')}</span>
          <input
            type="text"
            placeholder="22.5786, 113.0819"
            value={text.value}
            aria-invalid={isUnreadable.value}
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
        <button type="submit" class="action" disabled={!pencilOf(store.state.value)}>
          {t('draw.addPoint')}
        </button>
        <p role="status">{isUnreadable.value && t('spotProblem.unreadable')}</p>
      </form>
      <p class="details-note">{t('draw.keys')}</p>
    </details>
  );
}
