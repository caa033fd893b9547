import { useMap } from '../context';
import { isSnapping } from './desk';

/** Whether a press near a place or a vertex means exactly that. */
export function SnapSwitch() {
  const { t } = useMap();
  return (
    <label class="desk-check">
      <input
        type="checkbox"
        checked={isSnapping.value}
        onChange={({ currentTarget }) => {
          isSnapping.value = currentTarget.checked;
        }}
      />
      <span>{t('draw.snap')}</span>
    </label>
  );
}
