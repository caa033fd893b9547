import { useMap } from '../context';

/** Writes a list of things in the visitor's language. */
export function useUnitNames(): (units: readonly string[]) => string {
  const { store, t, words } = useMap();
  return (units) =>
    t.list(
      units.map((unit) => {
        const text = store.city.value.units.get(unit);
        return text ? words(text) : unit;
      }),
    );
}
