import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { SCENES_HASH } from '../../state/names';
import { titleOf } from '../../state/state';
import { present } from '../../state/transitions';
import { putScene } from '../../state/workTransitions';
import { Icon } from '../../ui/Icon';
import { useMap } from '../context';
import { ExportScenes } from './ExportScenes';
import { HandOver } from './HandOver';
import { OpenScenes } from './OpenScenes';
import { ReceivedScenes } from './ReceivedScenes';
import { received } from './received';
import { SceneList } from './SceneList';
import { MOST, sceneOfStep } from './steps';
import { currentView, titleFor } from './view';

/** Keeps what the map shows as the last step. */
function KeepView() {
  const { store, ground, t } = useMap();
  /** What the visitor wrote; null until then. */
  const own = useSignal<string | null>(null);
  const said = useSignal('');
  const { scenes } = store.work.value;
  const suggested = titleFor(store.shown.value, store.camera.value, {
    city: store.city.value,
    ground: ground.value,
    t,
    taken: scenes.map(({ title }) => title),
  });
  if (scenes.length >= MOST.steps) {
    return <p class="details-note">{t('scenes.full', { count: MOST.steps })}</p>;
  }
  const keep = (event: Event) => {
    event.preventDefault();
    const title = titleOf(own.value ?? '') || suggested;
    store.changeWork(putScene, sceneOfStep({ title, text: '', ...currentView(store) }));
    own.value = null;
    said.value = t('scenes.kept', { title, step: scenes.length + 1 });
  };
  return (
    <form class="scenes-keep" onSubmit={keep}>
      <label>
        <span>{t('scenes.viewTitle')}</span>
        <input
          type="text"
          maxLength={MOST.title}
          value={own.value ?? suggested}
          onInput={({ currentTarget }) => {
            own.value = currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="action is-first">
        <span>{t('scenes.keep')}</span>
      </button>
      <p role="status">{said.value}</p>
    </form>
  );
}

/** Takes what stands in the address, now and whenever another comes there. */
function useAddress(): void {
  const { store } = useMap();
  useEffect(() => {
    const read = async () => {
      if (!location.hash.startsWith(SCENES_HASH)) return;
      const { readSceneHash } = await import('./scene-link');
      const steps = readSceneHash(location.hash, store.city.value);
      received.value = { file: '', ...(steps ?? { steps: [], refused: [] }) };
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [store]);
}

/** The views that a visitor keeps, in their order. */
export function ScenesPanel() {
  const { store, t } = useMap();
  const { scenes } = store.work.value;
  useAddress();
  return (
    <div class="scenes">
      <header class="details-head">
        <h2 tabIndex={-1}>{t('scenes.title')}</h2>
        <p class="details-summary">{t('scenes.hint')}</p>
      </header>
      {received.value && <ReceivedScenes received={received.value} />}
      <KeepView />
      {scenes.length === 0 ? (
        <p class="details-note">{t('scenes.empty')}</p>
      ) : (
        <>
          <div class="actions">
            <button
              type="button"
              class="action is-first"
              onClick={() => store.change(present, { script: 'scenes', step: 0, kiosk: false })}
            >
              <Icon name="present" />
              <span>{t('scenes.play')}</span>
            </button>
          </div>
          <SceneList scenes={scenes} />
          <HandOver scenes={scenes} />
        </>
      )}
      <OpenScenes />
      {scenes.length > 0 && <ExportScenes scenes={scenes} />}
    </div>
  );
}
