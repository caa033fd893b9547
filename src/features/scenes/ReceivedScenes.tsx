import { batch } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { present } from '../../state/transitions';
import { setScenes } from '../../state/workTransitions';
import { useMap } from '../context';
import { dismiss, type Received } from './received';
import { MOST, sceneOfStep } from './steps';
import { showView } from './view';

/** More reasons than this nobody reads. */
const MOST_REASONS = 5;

/** What came in a file or a link: to be looked at, kept beside one's own or in their place, or not at all. */
export function ReceivedScenes({ received }: { received: Received }) {
  const { store, t } = useMap();
  const heading = useRef<HTMLHeadingElement>(null);
  const { file, steps, refused } = received;
  const { scenes } = store.work.value;
  // What a link brings opens with the panel, and that with its head.
  useLayoutEffect(() => {
    if (file) heading.current?.scrollIntoView({ block: 'nearest' });
  }, [file]);
  const keep = (before: typeof scenes, isPlayed = false) =>
    batch(() => {
      store.changeWork(setScenes, [...before, ...steps.map(sceneOfStep)]);
      if (isPlayed) {
        store.change(present, { script: 'scenes', step: before.length, kiosk: false });
      }
      dismiss();
    });
  const fits = scenes.length + steps.length <= MOST.steps;
  const button = (words: Parameters<typeof t>[0], act: () => void) => (
    <button type="button" class="action" onClick={act}>
      {t(words)}
    </button>
  );
  return (
    <section class="scenes-received" aria-labelledby="scenes-received">
      <h3 id="scenes-received" ref={heading}>
        {file
          ? t('scenes.fromFile', { file, count: steps.length })
          : t('scenes.fromLink', { count: steps.length })}
      </h3>
      {steps.length > 0 && (
        <ol>
          {steps.map((step, index) => (
            <li key={index}>
              <button type="button" class="text-button" onClick={() => showView(store, step)}>
                {step.title}
              </button>
            </li>
          ))}
        </ol>
      )}
      {!file && steps.length + refused.length === 0 && (
        <p class="scenes-problem">{t('scenes.badLink')}</p>
      )}
      {refused.length > 0 && (
        <ul class="scenes-problem">
          {refused.slice(0, MOST_REASONS).map(({ step, code, value }) => (
            <li key={step}>
              {t(`scenes.refused.${code}`, { step, value, title: MOST.title, text: MOST.text })}
            </li>
          ))}
          {refused.length > MOST_REASONS && (
            <li>{t('scenes.moreRefused', { count: refused.length - MOST_REASONS })}</li>
          )}
        </ul>
      )}
      {!fits && <p class="scenes-problem">{t('scenes.noRoom', { count: MOST.steps })}</p>}
      <div class="actions">
        {steps.length > 0 && fits && (
          <>
            {button(scenes.length ? 'scenes.add' : 'scenes.take', () => keep(scenes))}
            {button(scenes.length ? 'scenes.addAndPlay' : 'scenes.takeAndPlay', () =>
              keep(scenes, true),
            )}
          </>
        )}
        {steps.length > 0 && scenes.length > 0 && button('scenes.swap', () => keep([]))}
        {button('scenes.dismiss', dismiss)}
      </div>
    </section>
  );
}
