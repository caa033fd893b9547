import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { askedCriteria } from '../../city/match';
import { type Criterion, NEIGHBOURS, WEIGHTS } from '../../city/need';
import { PLATFORM_KINDS } from '../../city/platforms';
import { setNeed, wantEvery } from '../../state/moreTransitions';
import { filterIndustry } from '../../state/transitions';
import { useMap } from '../context';

interface ChoicesProps<Item> {
  title: string;
  items: readonly Item[];
  chosen: readonly Item[];
  /** Whether it is unfolded at first. */
  opens?: boolean;
  nameOf(item: Item): ComponentChildren;
  onChange(chosen: Item[]): void;
}

/** Things of which any number can be wanted. */
function Choices<Item extends string | number>(props: ChoicesProps<Item>) {
  const { title, items, chosen, opens = false, nameOf, onChange } = props;
  const { t } = useMap();
  // As it was when the form was opened: what is chosen meanwhile does not fold it under the hand.
  const isOpen = useSignal(opens);
  return (
    <details class="need-choices" open={isOpen.value}>
      <summary>
        {title}
        <small>
          {chosen.map((item, index) => (
            <span key={item}>
              {index > 0 && t('details.separator')}
              {nameOf(item)}
            </span>
          ))}
        </small>
      </summary>
      <fieldset>
        <legend class="visually-hidden">{title}</legend>
        {items.map((item) => (
          <label key={item}>
            <input
              type="checkbox"
              checked={chosen.includes(item)}
              onChange={({ currentTarget }) =>
                onChange(
                  items.filter((each) =>
                    each === item ? currentTarget.checked : chosen.includes(each),
                  ),
                )
              }
            />
            <span>{nameOf(item)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** How much each asked criterion counts, to be moved. */
function Weights({ criteria }: { criteria: readonly Criterion[] }) {
  const { store, t } = useMap();
  const { weights } = store.state.value.need;
  const move = (criterion: Criterion, weight: number) => {
    const { [criterion]: _, ...rest } = weights;
    const moved = weight === WEIGHTS[criterion] ? rest : { ...rest, [criterion]: weight };
    store.change(setNeed, { weights: moved });
  };
  return (
    <details class="details-group details-more need-weights">
      <summary>
        {t('need.weights')} <small>{t('need.weightsHint')}</small>
      </summary>
      {criteria.map((criterion) => (
        <label key={criterion}>
          <span>{t(`criterion.${criterion}`)}</span>
          <input
            type="range"
            min="0"
            max="5"
            step="1"
            value={weights[criterion] ?? WEIGHTS[criterion]}
            onInput={({ currentTarget }) => move(criterion, Number(currentTarget.value))}
          />
          <output>{weights[criterion] ?? WEIGHTS[criterion]}</output>
        </label>
      ))}
    </details>
  );
}

/** What a company needs. */
export function NeedForm() {
  const { store, t, words } = useMap();
  const city = store.city.value;
  const { industries, every, need } = store.state.value;
  const terms = industries.filter((number) => !city.clusters.has(number));
  const asked = askedCriteria({ ...need, industries, every });
  const toggle = (chosen: readonly number[]) => {
    const all = [...city.clusters.keys(), ...terms];
    const changed = all.find((number) => chosen.includes(number) !== industries.includes(number));
    if (changed !== undefined) store.change(filterIndustry, changed);
  };
  return (
    <form class="need" onSubmit={(event) => event.preventDefault()}>
      <Choices
        title={t('need.industries')}
        items={[...city.clusters.keys(), ...terms]}
        chosen={industries}
        opens={industries.length === 0}
        nameOf={(number) => {
          const name = city.industries.get(number)?.name;
          return name && words(name);
        }}
        onChange={toggle}
      />
      {industries.length > 1 && (
        <label class="need-every">
          <input
            type="checkbox"
            checked={every}
            onChange={({ currentTarget }) => store.change(wantEvery, currentTarget.checked)}
          />
          <span>{t('lens.every')}</span>
        </label>
      )}
      <Choices
        title={t('need.near')}
        items={NEIGHBOURS}
        chosen={need.near}
        opens
        nameOf={(each) => t(`near.${each}`)}
        onChange={(near) => store.change(setNeed, { near })}
      />
      <Choices
        title={t('need.districts')}
        items={(city.byKind.get('district') ?? []).map(({ number }) => number)}
        chosen={need.districts}
        nameOf={(number) => {
          const name = city.byNumber.get(number)?.name;
          return name && words(name);
        }}
        onChange={(districts) => store.change(setNeed, { districts })}
      />
      <Choices
        title={t('need.platforms')}
        items={PLATFORM_KINDS}
        chosen={need.platforms}
        nameOf={(each) => t(`platform.${each}`)}
        onChange={(platforms) => store.change(setNeed, { platforms })}
      />
      {asked.length > 0 && <Weights criteria={asked} />}
    </form>
  );
}
