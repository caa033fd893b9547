import type { LegendItem } from '../../scene/legend';
import { PlaceIcon } from '../../svg/PlaceIcon';
import { seenThrough } from '../../svg/Stroke';

/** The symbol of a layer as it stands on the map. */
export function LayerIcon({ item: { kind, index, opacity } }: { item: LegendItem }) {
  if (kind === 'town' || kind === 'railway') {
    return (
      <svg
        class="place-icon"
        viewBox="-10 -10 20 20"
        width="20"
        height="20"
        opacity={seenThrough(opacity)}
        aria-hidden="true"
      >
        {kind === 'railway' && <path d="M-9 0H9" class="stroke-ghost" stroke-dasharray="1.5 2" />}
        <circle
          r={kind === 'town' ? 2.4 : 3}
          class={kind === 'town' ? 'fill-ghost' : 'fill-halo stroke-ghost'}
          stroke-width="1.8"
        />
      </svg>
    );
  }
  return (
    <PlaceIcon
      kind={kind}
      belt={index}
      opacity={opacity}
      size={kind === 'core' ? 24 : kind === 'belt' ? 17 : 20}
    />
  );
}
