import { useLayoutEffect, useRef } from 'preact/hooks';
import { titleOf } from '../../state/state';
import type { Drawing } from '../../state/work';
import { putDrawing } from '../../state/workTransitions';
import { useMap } from '../context';

/** The words at a drawing. A new text waits for them at once. */
export function LabelField({ drawing, isNew }: { drawing: Drawing; isNew: boolean }) {
  const { store, t } = useMap();
  const field = useRef<HTMLInputElement>(null);
  const { properties } = drawing;
  useLayoutEffect(() => {
    if (isNew) field.current?.select();
  }, [isNew]);
  return (
    <label class="desk-field">
      <span>{t('draw.label')}</span>
      <input
        ref={field}
        type="text"
        maxLength={60}
        value={properties.label}
        onChange={({ currentTarget }) => {
          const label = titleOf(currentTarget.value);
          // A text without words would not be seen.
          if (label || properties.kind !== 'text') {
            store.changeWork(putDrawing, { ...drawing, properties: { ...properties, label } });
          } else currentTarget.value = properties.label;
        }}
      />
    </label>
  );
}
