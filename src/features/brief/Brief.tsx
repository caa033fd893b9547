import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Place } from '../../city/city';
import { LANGUAGES } from '../../city/language';
import { translator } from '../../i18n/messages';
import { words as wordsIn } from '../../scene/scene';
import type { Output } from '../../state/state';
import { createStore } from '../../state/store';
import { showOutput } from '../../state/transitions';
import { type MapContext, useMap, type Words } from '../context';
import { dayText } from '../dates';
import { MarkedMap } from '../MarkedMap';
import { OutputBar } from '../OutputBar';
import { BriefSheet } from './BriefSheet';

type BriefOutput = Extract<Output, { kind: 'brief' }>;

const COVER_MAP = { width: 640, height: 500 };
/** With more the signs would hide the map, and the names need its room. */
const MOST_ON_MAP = 24;
const numberOf = (index: number) => String(index + 1);

/** The page before those of several places: their names, and where they lie. */
function Cover({ places }: { places: readonly Place[] }) {
  const { store, t, words, site } = useMap();
  const { document: plan } = store.city.value.plan;
  const isLong = places.length > MOST_ON_MAP;
  return (
    <section class={`sheet-a4 paper brief-cover${isLong ? ' is-long' : ''}`}>
      <p>{site.title[t.language]}</p>
      <h2>{t('brief.cover', { count: places.length })}</h2>
      {!isLong && (
        <MarkedMap
          places={places}
          viewport={COVER_MAP}
          signOf={numberOf}
          label={t('compare.map')}
          scope="cover"
        />
      )}
      {!isLong && <p class="details-note">{t('compare.mapNote')}</p>}
      <ol>
        {places.map((place) => (
          <li key={place.number}>
            {words(place.name)} <small>{t(`kind.${place.kind}`)}</small>
          </li>
        ))}
      </ol>
      <p>
        {t('brief.source', {
          title: words(plan.title),
          number: words(plan.number),
          date: dayText(t, plan.date),
        })}
      </p>
      <p>{t('details.targetsOnly')}</p>
    </section>
  );
}

/** What stands around a text in the second language, once its words have come. */
function useSecond(second: BriefOutput['second']) {
  const context = useMap();
  const { load, store, ground, site } = context;
  const loaded = useSignal<Words | null>(null);
  const isFailed = useSignal(false);
  useEffect(() => {
    isFailed.value = false;
    if (!second) return;
    let isWanted = true;
    load(second).then(
      (words) => {
        if (isWanted) loaded.value = words;
      },
      () => {
        isFailed.value = isWanted;
      },
    );
    return () => {
      isWanted = false;
    };
  }, [second, load]);
  const words = loaded.value?.language === second ? loaded.value : null;
  const around = useMemo((): MapContext | null => {
    if (!words) return null;
    const { city, language, messages, more } = words;
    return {
      ...context,
      store: createStore(city, { ...store.state.peek(), language }, null),
      ground,
      site,
      t: translator(language, messages, more),
      words: (text) => wordsIn(text, language),
    };
  }, [words]);
  return { around, isFailed: isFailed.value };
}

/** One printed page of each place, in one language or in two side by side. */
export function Brief({ brief }: { brief: BriefOutput }) {
  const { store, t } = useMap();
  const city = store.city.value;
  const { numbers, second } = brief;
  const { language } = store.state.value;
  const places = numbers.flatMap((number) => city.byNumber.get(number) ?? []);
  const { around, isFailed } = useSecond(second === language ? null : second);
  const isTwo = second !== null && second !== language;
  return (
    <article class="brief">
      <OutputBar title={t('brief.title')}>
        <label class="action">
          <span>{t('brief.second')}</span>
          <select
            value={isTwo ? second : ''}
            onChange={({ currentTarget }) =>
              store.change(showOutput, {
                ...brief,
                second: LANGUAGES.find((each) => each === currentTarget.value) ?? null,
              })
            }
          >
            <option value="">{t('brief.none')}</option>
            {LANGUAGES.filter((each) => each !== language).map((each) => (
              <option key={each} value={each} lang={each}>
                {t(`language.name.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </OutputBar>
      {isFailed && <p role="alert">{t('problem.noLanguage')}</p>}
      {places.length > 1 && <Cover places={places} />}
      {places.map((place) => (
        <BriefSheet
          key={`${place.number} ${language} ${around?.t.language}`}
          place={place}
          second={isTwo ? around : null}
        />
      ))}
    </article>
  );
}
