import { useState } from 'preact/hooks';
import type { Language } from '../city/language';
import type { Kind } from '../city/types';
import type { Label } from '../scene/labels/label';
import { LINE_HEIGHT } from '../scene/labels/measure';
import type { Pixel } from '../scene/projection';
import { SymbolShapes } from './Symbol';

const pathData = (line: readonly Pixel[]) =>
  line.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** From the middle of a line of text to its baseline, in em. */
const MIDDLE = 0.36;

function Words({ label, scope }: { label: Label; scope: string }) {
  const { lines, style, align, x, y, path, boxes } = label;
  const key = scope + label.key;
  const spacing = style.tracking ? style.tracking * style.size : undefined;
  const common = {
    'font-size': style.size,
    'font-weight': style.bold ? 700 : 500,
    'letter-spacing': spacing,
  };
  if (path) {
    return (
      <>
        <path id={key} d={pathData(path)} class="fill-none" />
        <text {...common} text-anchor="middle" dy={style.size * MIDDLE}>
          <textPath href={`#${key}`} startOffset="50%">
            {lines[0]}
          </textPath>
        </text>
      </>
    );
  }
  if (label.upright) {
    return (
      <text {...common} text-anchor="middle" letter-spacing={0}>
        {lines.map((line, index) => {
          const box = boxes[index];
          if (!box) return null;
          return (
            <tspan
              key={index}
              x={(box.left + box.right) / 2}
              y={(box.top + box.bottom) / 2 + style.size * MIDDLE}
            >
              {line}
            </tspan>
          );
        })}
      </text>
    );
  }
  // The space behind the last character would push a centred line to the left.
  const shift = align === 'middle' ? (spacing ?? 0) / 2 : 0;
  return (
    <text {...common} text-anchor={align}>
      {lines.map((line, index) => (
        <tspan key={line} x={x + shift} y={y + index * style.size * LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface NameProps {
  label: Label;
  hovered: boolean;
  scope: string;
  isStill: boolean;
}

function Name({ label, hovered, scope, isStill }: NameProps) {
  // A name fades in, but for those that a picture showed before.
  const [appears] = useState(!isStill);
  const { kind, strength, opacity, leader, symbol, evidence, boxes, style, x, y, key, tone } =
    label;
  const classes = ['name', `name-${kind}`, `is-${strength}`];
  if (hovered) classes.push('is-hovered');
  if (appears) classes.push('appears');
  if (tone) classes.push(`tone-${tone}`);
  const box = boxes[0];
  return (
    <g
      class={classes.join(' ')}
      opacity={opacity}
      data-key={key}
      data-number={label.number ?? undefined}
    >
      {leader && <path class="leader" d={pathData(leader)} />}
      {kind === 'group' && box && (
        <path
          class="group-line"
          d={`M${box.left} ${box.bottom + 3.5}H${Math.max(box.right, box.left + 96)}`}
        />
      )}
      {symbol && symbol !== 'belt' && (
        <g transform={`translate(${x - 11} ${y - style.size * MIDDLE}) scale(.72)`}>
          {strength === 'selected' && (
            <circle r="12" class="fill-accent-disc stroke-accent" stroke-width="2.4" />
          )}
          <SymbolShapes
            kind={symbol as Exclude<Kind, 'belt'>}
            variant={evidence ?? 'plain'}
            dashed
          />
        </g>
      )}
      <Words label={label} scope={scope} />
    </g>
  );
}

interface NamesProps {
  labels: readonly Label[];
  language: Language;
  /** Number of the place under the pointer or focus. */
  hovered: number | null;
  /** Stands before ids, where a page has several drawings. */
  scope?: string;
  /** Whether new names are there at once instead of fading in. */
  isStill?: boolean;
}

/** The names of the map, over whatever surface draws the rest. */
export function Names({ labels, language, hovered, scope = '', isStill = false }: NamesProps) {
  return (
    <g class="names" lang={language}>
      {labels.map((label) => (
        <Name
          key={label.key}
          label={label}
          hovered={hovered !== null && label.number === hovered}
          scope={scope}
          isStill={isStill}
        />
      ))}
    </g>
  );
}
