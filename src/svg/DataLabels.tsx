import { type DataLabel, LABEL_SIZE } from '../scene/data-labels';

/** What stands beside the visitor's data. */
export const DataLabels = ({ labels }: { labels: readonly DataLabel[] }) => (
  <>
    {labels.map(({ key, x, y, text }) => (
      <text key={key} x={x} y={y} font-size={LABEL_SIZE}>
        {text}
      </text>
    ))}
  </>
);
