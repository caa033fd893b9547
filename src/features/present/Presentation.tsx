import { useMap } from '../context';

/** What tells a script, step by step, beside the map. */
export function Presentation() {
  const { store } = useMap();
  const { presenting } = store.state.value;
  if (!presenting) return null;
  return <section class="presentation" />;
}
