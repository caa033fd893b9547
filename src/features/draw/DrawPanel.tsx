import { isMeasured, MARKED } from '../../scene/drawings';
import { putDrawing } from '../../state/workTransitions';
import { useMap } from '../context';
import { ByKeyboard } from './ByKeyboard';
import { ColourField } from './ColourField';
import { DrawingList } from './DrawingList';
import { colour } from './desk';
import { Files } from './Files';
import { NextStep } from './NextStep';
import { Pencils } from './Pencils';

/** Points, lines, areas, arrows and words on the map. */
export function DrawPanel() {
  const { store, t } = useMap();
  const marks = store.work.value.drawings.filter((drawing) => !isMeasured(drawing));
  return (
    <>
      <header class="details-head">
        <h2 tabIndex={-1}>{t('draw.title')}</h2>
      </header>
      <Pencils kinds={MARKED} />
      <NextStep />
      <ColourField
        name="pencil-colour"
        value={colour.value}
        onChange={(code) => {
          colour.value = code;
        }}
      />
      <DrawingList drawings={marks} title={t('draw.drawn')}>
        {(drawing) => (
          <ColourField
            name="drawing-colour"
            value={drawing.properties.colour}
            onChange={(code) =>
              store.changeWork(putDrawing, {
                ...drawing,
                properties: { ...drawing.properties, colour: code },
              })
            }
          />
        )}
      </DrawingList>
      <ByKeyboard />
      <Files />
    </>
  );
}
