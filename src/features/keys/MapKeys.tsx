import { useSignal, useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { levelOf } from '../../scene/level';
import { chosenBy } from '../../scene/pick';
import { cameraFor } from '../../scene/view';
import { chosenNumbers, isDrawing } from '../../state/state';
import { choose } from '../../state/transitions';
import { type Stage, useMap } from '../context';
import { KeyHelp } from './KeyHelp';
import { type Command, commandOf } from './keys';
import { useNews } from './useNews';
import { nextPlace, nextTowards, numberOf, positionOf, type Stand, standWords } from './walk';

const FIELD = 'input, select, textarea, dialog, [role="dialog"]';
const DIRECTIONS = { 0: 'n', 90: 'e', 180: 's', 270: 'w' } as const;

/** Walks over the map by keys while it has the focus, and says what it comes to and what changes. */
export function MapKeys() {
  const context = useMap();
  const { store, stage, ground, covered, t } = context;
  const said = useSignal('');
  /** Whether what is said is shown: to who walks by keys. */
  const isShown = useSignal(false);
  const isHelp = useSignal(false);
  const stand = useRef<Stand | null>(null);
  /** Whether what is open was opened from the map: who leaves it is on the map again. */
  const isFromMap = useRef(false);

  const say = (words: string, isSeen: boolean) => {
    // The same words again are news as well.
    said.value = words === said.peek() ? `${words}\u00A0` : words;
    isShown.value = isSeen;
  };

  const goTo = (next: Stand, { surface, viewport }: Stage) => {
    const city = store.city.peek();
    const size = viewport.peek();
    const camera =
      size && cameraFor(next.place, ground.peek(), surface.camera(), size, covered.peek());
    say(standWords(next, stand.current?.place ?? null, city, context), true);
    stand.current = next;
    const level = levelOf(camera ?? surface.camera());
    store.hover.value = numberOf(next.place, city, store.shown.peek(), level);
    if (camera) surface.moveTo(camera, 'fly');
  };

  const walk = (command: Exclude<Command, 'open' | 'leave' | 'help'>, on: Stage) => {
    const city = store.city.peek();
    const from = stand.current?.place ?? null;
    if (typeof command === 'string') {
      const next = nextPlace(city, store.shown.peek(), from, command === 'next' ? 1 : -1);
      if (next) goTo(next, on);
      else say(t('keys.none'), true);
      return;
    }
    const scene = on.scene.peek();
    const at = (from && positionOf(from, city)) ?? on.surface.camera().center;
    const next = scene && nextTowards(scene, at, command);
    const direction = t(`compass.${DIRECTIONS[command]}`);
    if (next) goTo(next, on);
    else say(t('keys.noFurther', { direction }), true);
  };

  const open = ({ place, mark }: Stand) => {
    isFromMap.current = true;
    store.change(
      choose,
      mark ? chosenBy({ kind: 'marks', marks: [mark] }) : { kind: 'place', number: place.number },
    );
  };

  /** Closes the last that was opened, and is on the map. */
  const leave = ({ surface }: Stage) => {
    const { chosen } = store.state.peek();
    isFromMap.current = false;
    isShown.value = false;
    store.hover.value = null;
    surface.focus();
    if (chosen?.kind === 'text' && chosen.within) {
      store.change(choose, { kind: 'text', within: null });
    } else if (chosen) store.change(choose, null);
  };

  // It listens as soon as it can be seen that it does.
  useLayoutEffect(() => {
    const stageOf = (target: EventTarget | null) => {
      const { presenting, output } = store.state.peek();
      const on = presenting || output ? null : stage.peek();
      const element = on?.surface.element;
      // The skip link leads to what stands around it.
      const isOnMap = element?.contains(target as Node) || element?.closest('main') === target;
      return { on, isOnMap: on !== null && isOnMap };
    };
    const listen = (event: KeyboardEvent) => {
      const command = commandOf(event);
      const { on, isOnMap } = stageOf(event.target);
      if (command === null || command === 'leave' || !on || !isOnMap) return;
      // A tool for which the map is paper has keys of its own.
      if (isDrawing(store.state.peek()) && command !== 'help') return;
      if (command === 'open' && !isShown.peek()) return;
      event.preventDefault();
      event.stopPropagation();
      if (command === 'help') isHelp.value = true;
      else if (command !== 'open') walk(command, on);
      else if (stand.current) open(stand.current);
    };
    const listenToEscape = (event: KeyboardEvent) => {
      const { target, defaultPrevented } = event;
      if (defaultPrevented || commandOf(event) !== 'leave' || !(target instanceof Element)) return;
      const { on, isOnMap } = stageOf(target);
      const isOpened =
        isFromMap.current && target.closest('.details') !== null && !target.closest(FIELD);
      if (on && (isOnMap || isOpened) && !isDrawing(store.state.peek())) leave(on);
    };
    const listenToBlur = ({ relatedTarget }: FocusEvent) => {
      if (!isShown.peek() || stageOf(relatedTarget).isOnMap) return;
      isShown.value = false;
      store.hover.value = null;
    };
    addEventListener('keydown', listen, { capture: true });
    addEventListener('keydown', listenToEscape);
    addEventListener('focusout', listenToBlur);
    return () => {
      removeEventListener('keydown', listen, { capture: true });
      removeEventListener('keydown', listenToEscape);
      removeEventListener('focusout', listenToBlur);
    };
  });

  // Whatever was chosen, and however: the walk goes on from there.
  useSignalEffect(() => {
    const [number = 0] = chosenNumbers(store.state.value);
    const place = store.city.value.byNumber.get(number);
    if (place && place.number !== stand.current?.place.number)
      stand.current = { place, mark: null };
  });
  useNews((words) => say(words, isShown.peek()));

  return (
    <>
      <p
        role="status"
        class={isShown.value ? 'map-said' : 'visually-hidden'}
        style={{ top: `${covered.value.top + 12}px` }}
      >
        {said}
      </p>
      {isHelp.value && (
        <KeyHelp
          onClose={(hasFocus) => {
            isHelp.value = false;
            if (hasFocus) stage.peek()?.surface.focus();
          }}
        />
      )}
    </>
  );
}
