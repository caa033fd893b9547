import { scaleLinear } from 'd3-scale';

const SIZE = { width: 64, height: 28, edge: 4 };

/** From one year to the other, over a base line at nought; the figures stand beside it. */
export function Slope({ from, to }: { from: number; to: number }) {
  const { width, height, edge } = SIZE;
  const y = scaleLinear([0, Math.max(from, to)], [height - 1, edge]);
  const [left, right] = [edge, width - edge];
  return (
    <svg
      class="details-slope"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <path class="slope-area" d={`M${left} ${y(from)}L${right} ${y(to)}V${height - 1}H${left}Z`} />
      <path class="slope-base" d={`M0 ${height - 0.5}H${width}`} />
      <path class="slope-line" d={`M${left} ${y(from)}L${right} ${y(to)}`} />
      <circle class="slope-from" cx={left} cy={y(from)} r="3" />
      <circle class="slope-to" cx={right} cy={y(to)} r="3" />
    </svg>
  );
}
