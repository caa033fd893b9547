import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { titleOf } from '../../state/state';
import type { OwnScene } from '../../state/work';
import { putScene, removeScene, setScenes } from '../../state/workTransitions';
import { useMap } from '../context';
import { linesOf } from './fit-text';
import { SceneMap } from './SceneMap';
import { MOST, moved, textOf } from './steps';
import { currentView, showView } from './view';

/** Of the field of a text: as many rows as it fills, and no more than these. In pixels, as in its style. */
const MOST_ROWS = 6;
const TEXT = { width: 160, size: 14 };

interface SceneRowProps {
  scene: OwnScene;
  /** From 0. */
  index: number;
  count: number;
  move(to: number): void;
}

/** One step: where it is, its words, and what can be done with it. */
function SceneRow({ scene, index, count, move }: SceneRowProps) {
  const { store, t } = useMap();
  const { title } = scene;
  const named = { step: index + 1, title };
  const change = (changed: Partial<OwnScene>) =>
    store.changeWork(putScene, { ...scene, ...changed });
  // A button that leads no further stays: the focus on it would be lost.
  const mover = (to: number, words: string, label: string) => (
    <button
      type="button"
      class="text-button"
      aria-disabled={to < 0 || to >= count}
      aria-label={label}
      onClick={() => to >= 0 && to < count && move(to)}
    >
      {words}
    </button>
  );
  return (
    <>
      <button
        type="button"
        class="scene-picture"
        aria-label={t('scenes.showStep', named)}
        onClick={() => showView(store, scene)}
      >
        <SceneMap scene={scene} />
      </button>
      <div class="scene-words">
        <input
          type="text"
          class="scene-title"
          aria-label={t('scenes.titleOf', named)}
          maxLength={MOST.title}
          value={title}
          onChange={({ currentTarget }) => {
            const words = titleOf(currentTarget.value);
            // A step without a title is found nowhere: it keeps the one it had.
            currentTarget.value = words || title;
            if (words) change({ title: words });
          }}
        />
        <textarea
          class="scene-text"
          aria-label={t('scenes.textOf', named)}
          placeholder={t('scenes.textHint')}
          rows={Math.min(MOST_ROWS, linesOf(scene.text, TEXT.width, TEXT.size))}
          maxLength={MOST.text}
          value={scene.text}
          onChange={({ currentTarget }) => change({ text: textOf(currentTarget.value) })}
        />
      </div>
      <div class="scene-actions">
        <button type="button" class="text-button" onClick={() => showView(store, scene)}>
          {t('scenes.show')}
        </button>
        {mover(index - 1, t('scenes.up'), t('scenes.upStep', named))}
        {mover(index + 1, t('scenes.down'), t('scenes.downStep', named))}
        <button
          type="button"
          class="text-button"
          aria-label={t('scenes.replaceStep', named)}
          onClick={() => change(currentView(store))}
        >
          {t('scenes.replace')}
        </button>
        <button
          type="button"
          class="text-button"
          aria-label={t('scenes.removeStep', named)}
          onClick={() => store.changeWork(removeScene, scene.id)}
        >
          {t('scenes.remove')}
        </button>
      </div>
    </>
  );
}

/** The steps in their order: moved by buttons, or drawn by their picture to another place. */
export function SceneList({ scenes }: { scenes: readonly OwnScene[] }) {
  const { store, t } = useMap();
  const said = useSignal('');
  const dragged = useRef<number | null>(null);
  const target = useSignal<number | null>(null);
  const move = (from: number, to: number) => {
    const { activeElement } = document;
    store.changeWork(setScenes, moved(scenes, from, to));
    said.value = t('scenes.moved', { title: scenes[from]?.title ?? '', step: to + 1 });
    // A browser takes the focus from what moves in the page.
    requestAnimationFrame(() => activeElement instanceof HTMLElement && activeElement.focus());
  };
  return (
    <>
      <ol class="scene-list">
        {scenes.map((scene, index) => (
          <li
            key={scene.id}
            class={`scene${target.value === index ? ' is-target' : ''}`}
            onDragOver={(event) => {
              if (dragged.current === null) return;
              event.preventDefault();
              target.value = index;
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged.current !== null && dragged.current !== index) {
                move(dragged.current, index);
              }
            }}
          >
            {/* For a pointer alone: with keys the buttons do it. */}
            <span
              class="scene-grip"
              aria-hidden="true"
              title={t('scenes.drag')}
              draggable
              onDragStart={({ dataTransfer, currentTarget }) => {
                dragged.current = index;
                dataTransfer?.setData('text/plain', scene.title);
                if (currentTarget.parentElement) {
                  dataTransfer?.setDragImage(currentTarget.parentElement, 0, 0);
                }
              }}
              onDragEnd={() => {
                dragged.current = null;
                target.value = null;
              }}
            >
              {index + 1}
            </span>
            <SceneRow
              scene={scene}
              index={index}
              count={scenes.length}
              move={(to) => move(index, to)}
            />
          </li>
        ))}
      </ol>
      <p class="visually-hidden" role="status">
        {said.value}
      </p>
    </>
  );
}
