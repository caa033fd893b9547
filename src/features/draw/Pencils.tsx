import type { DrawingKind } from '../../state/work';
import { useMap } from '../context';
import { pencilOf, takeUp } from './desk';

/** What the next press on the map draws; the last choice draws nothing, but chooses what is there. */
export function Pencils({ kinds }: { kinds: readonly DrawingKind[] }) {
  const { store, t } = useMap();
  const pencil = pencilOf(store.state.value);
  return (
    <fieldset class="desk-pencils">
      <legend class="visually-hidden">{t('draw.pencils')}</legend>
      {[...kinds, null].map((kind) => (
        <button
          key={kind}
          type="button"
          class="action"
          aria-pressed={pencil === kind}
          onClick={() => takeUp(store, kind)}
        >
          {kind ? t(`draw.kind.${kind}`) : t('draw.select')}
        </button>
      ))}
    </fieldset>
  );
}
