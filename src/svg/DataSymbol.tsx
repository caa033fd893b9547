import { DATA_PEN, type Form } from '../scene/data-style';

/** What the visitor's data look like, in a legend: 18 pixels wide and high. */
export function DataSymbol({ colour, form }: { colour: string; form: Form }) {
  switch (form) {
    case 'point': {
      const { token, width } = DATA_PEN.outline;
      return (
        <circle cx="9" cy="9" r="5" fill={colour} class={`stroke-${token}`} stroke-width={width} />
      );
    }
    case 'line':
      return <path d="M1 9h16" stroke={colour} stroke-width={DATA_PEN.line} fill="none" />;
    case 'area':
      return (
        <rect
          {...{ x: 1, y: 3, width: 16, height: 12 }}
          fill={colour}
          fill-opacity={DATA_PEN.area}
          stroke={colour}
          stroke-width={DATA_PEN.border}
        />
      );
  }
}
