import { useMap } from '../context';
import type { Step } from './script';

/** What was pressed on the map, in short: who asks about a place need not leave the step. */
export function PressedPlaces({ step }: { step: Step }) {
  const { store, t, words } = useMap();
  const { chosen } = store.patch.value;
  if (!chosen || chosen === step.patch.chosen) return null;
  const numbers =
    chosen.kind === 'place' ? [chosen.number] : chosen.kind === 'places' ? chosen.numbers : [];
  const places = numbers.flatMap((number) => store.city.value.byNumber.get(number) ?? []);
  const [first] = places;
  if (!first) return null;
  return (
    <aside class="told-pressed" aria-live="polite">
      <p>
        <small>{t(`kind.${first.kind}`)}</small>
        <strong>{t.list(places.map(({ name }) => words(name)))}</strong>
        {places.length === 1 && <span>{words(first.summary)}</span>}
      </p>
      <button
        type="button"
        onClick={() => {
          store.patch.value = step.patch;
        }}
      >
        {t('present.close')}
      </button>
    </aside>
  );
}
