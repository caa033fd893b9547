import { useSignalEffect } from '@preact/signals';
import { pixelIn } from '../../scene/pixel';
import { unprojector } from '../../scene/projection';
import { isDrawing } from '../../state/state';
import { choose } from '../../state/transitions';
import { useMap } from '../context';

/** A right click, or a long press, on the map asks what lies at that spot; it can be typed in as well. */
export function useRightClick(): void {
  const { store, stage } = useMap();
  useSignalEffect(() => {
    const on = stage.value;
    const element = on?.surface.element.closest<HTMLElement>('.stage');
    if (!on || !element) return;
    const ask = (event: MouseEvent) => {
      const viewport = on.viewport.peek();
      if (!viewport) return;
      event.preventDefault();
      const { presenting } = store.state.peek();
      if (presenting || isDrawing(store.state.peek())) return;
      const at = unprojector(on.surface.camera(), viewport)(pixelIn(element, event));
      store.change(choose, { kind: 'spot', at });
    };
    element.addEventListener('contextmenu', ask);
    return () => element.removeEventListener('contextmenu', ask);
  });
}
