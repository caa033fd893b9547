import { useMap } from './features/context';
import { DataPanel } from './features/data/DataPanel';
import { DrawPanel } from './features/draw/DrawPanel';
import { MeasurePanel } from './features/draw/MeasurePanel';
import { LayersPanel } from './features/layers/LayersPanel';
import { MeetingTabs } from './features/meeting/MeetingTabs';
import { PresentPanel } from './features/present/PresentPanel';
import { ScenesPanel } from './features/scenes/ScenesPanel';
import type { ToolName } from './state/state';

const PANELS: Record<ToolName, () => preact.JSX.Element> = {
  present: PresentPanel,
  scenes: ScenesPanel,
  layers: LayersPanel,
  measure: MeasurePanel,
  draw: DrawPanel,
  data: DataPanel,
};

/** The tool that is open, under the tabs of them all. */
export function Meeting() {
  const { store } = useMap();
  const { chosen } = store.state.value;
  if (chosen?.kind !== 'tool') return null;
  const Panel = PANELS[chosen.tool];
  return (
    <>
      <MeetingTabs tool={chosen.tool} />
      <Panel />
    </>
  );
}
