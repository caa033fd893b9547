import { type ColourName, DRAWING_COLOURS } from '../../scene/drawings';
import { useMap } from '../context';

interface ColourFieldProps {
  value: string;
  /** Of the group of choices: one of several in the page. */
  name: string;
  onChange(colour: string): void;
}

/** One of the colours, by name. */
export function ColourField({ value, name, onChange }: ColourFieldProps) {
  const { t } = useMap();
  return (
    <fieldset class="desk-colours">
      <legend>{t('draw.colour')}</legend>
      {(Object.entries(DRAWING_COLOURS) as [ColourName, string][]).map(([colour, code]) => (
        <label key={colour}>
          <input
            type="radio"
            name={name}
            checked={value === code}
            onChange={() => onChange(code)}
          />
          <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
            <rect width="14" height="14" rx="3" fill={code} />
          </svg>
          <span>{t(`draw.colour.${colour}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
