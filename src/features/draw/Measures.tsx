import { useSignal } from '@preact/signals';
import { measuredOf, partsOf } from '../../scene/drawings';
import type { Drawing } from '../../state/work';
import { putDrawing } from '../../state/workTransitions';
import { useMap } from '../context';
import { copyText } from '../copyText';
import { writeArea, writeLength } from '../units';
import { PlacesInside } from './PlacesInside';
import { RadiusField } from './RadiusField';
import { withRadius } from './shapes';

/** A figure that can be taken along. */
function Figure({ name, figure }: { name: string; figure: string }) {
  const { t } = useMap();
  const isCopied = useSignal<boolean | null>(null);
  return (
    <div class="desk-figure">
      <dt>{name}</dt>
      <dd>
        <b>{figure}</b>
        <button
          type="button"
          class="action"
          aria-label={t('measure.copyNamed', { name })}
          onClick={async () => {
            isCopied.value = await copyText(figure);
          }}
        >
          {t('measure.copy')}
        </button>
        <span role="status">
          {isCopied.value !== null && t(isCopied.value ? 'measure.copied' : 'share.notCopied')}
        </span>
      </dd>
    </div>
  );
}

/** All measures of a distance, an area or a circle. */
export function Measures({ drawing }: { drawing: Drawing }) {
  const { store, t } = useMap();
  const { kind, radius_m = 0 } = drawing.properties;
  const { segments, length_m, area_m2, perimeter_m } = measuredOf(drawing);
  const [centre] = partsOf(drawing)[0] ?? [];
  return (
    <>
      {kind === 'circle' && (
        <RadiusField
          radius_m={radius_m}
          onChange={(metres) => store.changeWork(putDrawing, withRadius(drawing, metres))}
        />
      )}
      <dl>
        {kind === 'distance' && (
          <Figure name={t('measure.length')} figure={writeLength(t, length_m)} />
        )}
        {kind !== 'distance' && (
          <>
            <Figure name={t('measure.area')} figure={writeArea(t, area_m2)} />
            <Figure name={t('measure.perimeter')} figure={writeLength(t, perimeter_m)} />
          </>
        )}
      </dl>
      {kind === 'distance' && segments.length > 1 && (
        <ol class="desk-segments">
          {segments.map((segment, index) => (
            <li key={index}>{writeLength(t, segment)}</li>
          ))}
        </ol>
      )}
      {kind === 'circle' && centre && <PlacesInside centre={centre} radius_m={radius_m} />}
    </>
  );
}
