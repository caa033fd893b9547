import { useMap } from './features/context';
import { DataOnMap } from './features/data/DataOnMap';
import { DrawingsOnMap } from './features/draw/DrawingsOnMap';
import { BaseMapOnMap } from './features/layers/BaseMapOnMap';
import { CoordinatesOnMap } from './features/layers/CoordinatesOnMap';
import { GraticuleOnMap } from './features/layers/GraticuleOnMap';

/** What the tools of a meeting show on the map, over the surface and under the names. */
export function Workbench() {
  const { stage } = useMap();
  if (!stage.value) return null;
  return (
    <>
      <BaseMapOnMap stage={stage.value} />
      <GraticuleOnMap stage={stage.value} />
      <DataOnMap stage={stage.value} />
      <DrawingsOnMap stage={stage.value} />
      <CoordinatesOnMap stage={stage.value} />
    </>
  );
}
