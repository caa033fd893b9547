import { CLASSES, categoryRule, quantileRule, sizeRule } from '../../scene/data-classes';
import type { ColourRule, DataLayer, DataStyle } from '../../state/work';
import { putData } from '../../state/workTransitions';
import { useMap } from '../context';
import { Choice } from './Choice';
import { categoryColumn, freeColour, hasPoints, isNumeric, telling } from './layer';

const KINDS: readonly ColourRule['kind'][] = ['one', 'category', 'quantile'];
const FIVE = 5;

/** The colours of a layer by one of its columns. */
const ruleOf = (kind: ByColumn, { data }: DataLayer, column: string, classes: number) =>
  kind === 'category' ? categoryRule(data, column) : quantileRule(data, column, classes);

type ByColumn = Exclude<ColourRule['kind'], 'one'>;

/** How a layer looks: colours and sizes by its columns, a column whose values stand beside. */
export function StyleForm({ layer }: { layer: DataLayer }) {
  const { store, t } = useMap();
  const { style, data, columns } = layer;
  const { colour, size, label } = style;
  const numeric = columns.filter((column) => isNumeric(data, column));
  const change = (changed: Partial<DataStyle>) =>
    store.changeWork(putData, { ...layer, style: { ...style, ...changed } });
  const offered = (kind: ColourRule['kind']) => (kind === 'quantile' ? numeric : columns);
  const classes = colour.kind === 'quantile' ? colour.colours.length : FIVE;
  const colourBy = (kind: ColourRule['kind'], wanted: string | undefined, count: number) => {
    if (kind === 'one') {
      const others = store.work.peek().data.filter(({ id }) => id !== layer.id);
      return change({ colour: { kind, colour: freeColour(others) } });
    }
    const best = kind === 'category' ? categoryColumn(data, columns) : telling(numeric)[0];
    const column = wanted && offered(kind).includes(wanted) ? wanted : best;
    if (column !== undefined) change({ colour: ruleOf(kind, layer, column, count) });
  };
  return (
    <div class="data-form">
      <Choice
        label={t('data.colour')}
        value={colour.kind}
        options={KINDS.filter((kind) => kind === 'one' || offered(kind).length > 0).map((kind) => [
          kind,
          t(`data.colour.${kind}`),
        ])}
        onChange={(kind) =>
          colourBy(
            kind as ColourRule['kind'],
            colour.kind === 'one' ? undefined : colour.column,
            FIVE,
          )
        }
      />
      {colour.kind === 'one' ? (
        <label>
          <span>{t('data.colour.own')}</span>
          <input
            type="color"
            value={colour.colour}
            onChange={({ currentTarget }) =>
              change({ colour: { kind: 'one', colour: currentTarget.value.toUpperCase() } })
            }
          />
        </label>
      ) : (
        <Choice
          label={t('data.byColumn')}
          value={colour.column}
          options={offered(colour.kind).map((column) => [column, column])}
          onChange={(column) => colourBy(colour.kind, column, classes)}
        />
      )}
      {colour.kind === 'quantile' && (
        <Choice
          label={t('data.classes')}
          value={String(classes)}
          options={[...new Set([...CLASSES, classes])]
            .sort()
            .map((each) => [String(each), t('data.classCount', { count: each })])}
          onChange={(count) => colourBy('quantile', colour.column, Number(count))}
        />
      )}
      {hasPoints(data) && (
        <>
          <Choice
            label={t('data.size')}
            value={size.kind === 'one' ? '' : `=${size.column}`}
            options={[
              ['', t('data.size.one')],
              ...numeric.map((column) => [`=${column}`, column] as const),
            ]}
            onChange={(column) =>
              change({
                size: column ? sizeRule(data, column.slice(1)) : { kind: 'one', radius: FIVE },
              })
            }
          />
          {size.kind === 'one' && (
            <label>
              <span>{t('data.radius')}</span>
              <input
                type="range"
                min="2"
                max="12"
                value={size.radius}
                onChange={({ currentTarget }) =>
                  change({ size: { kind: 'one', radius: Number(currentTarget.value) } })
                }
              />
            </label>
          )}
        </>
      )}
      <Choice
        label={t('data.label')}
        value={label === null ? '' : `=${label}`}
        options={[
          ['', t('data.label.none')],
          ...columns.map((column) => [`=${column}`, column] as const),
        ]}
        onChange={(column) => change({ label: column ? column.slice(1) : null })}
      />
    </div>
  );
}
