import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { goToStep } from '../../state/moreTransitions';
import { present } from '../../state/transitions';
import { useMap } from '../context';
import { isPlaying, secondsOf } from './autoplay';
import { BlankScreen } from './BlankScreen';
import { Ink, type Stroke } from './Ink';
import { type Command, commandOf } from './keys';
import { PointerSpot } from './PointerSpot';
import { PresenterBar } from './PresenterBar';
import { PressedPlaces } from './PressedPlaces';
import { ProgressLine } from './ProgressLine';
import { StepText } from './StepText';
import type { Tool } from './tools';
import { useCommandKeys } from './useCommandKeys';
import { useFullscreen } from './useFullscreen';
import { useKiosk } from './useKiosk';
import { useSigns } from './useSigns';
import { useStepOnMap } from './useStepOnMap';
import { useSteps } from './useSteps';

/** Whether an interaction is about playing itself: every other pauses it. */
const isForPlay = (event: Event) =>
  (event.target instanceof Element && event.target.closest('.presenter-play') !== null) ||
  (event instanceof KeyboardEvent && commandOf(event, false, false) === 'play');

/** What tells a script, step by step, beside the map. */
export function Presentation() {
  const { store, t, words } = useMap();
  const { presenting } = store.state.value;
  const isKiosk = presenting?.kiosk ?? false;
  const steps = useSteps();
  const last = steps.length - 1;
  const index = Math.min(presenting?.step ?? 0, last);
  const step = steps[index];
  const round = useSignal(0);
  const tool = useSignal<Tool>(null);
  const strokes = useSignal<readonly Stroke[]>([]);
  const fullscreen = useFullscreen();

  const go = (to: number) => {
    if (to >= 0 && to <= last && to !== index) store.change(goToStep, to);
  };
  const leave = () => {
    store.change(present, null);
    // The panel it was started from stands there with the next frame.
    setTimeout(() => {
      document.querySelector<HTMLElement>('.details h2')?.focus({ preventScroll: true });
    });
  };
  const take = (next: Tool) => {
    tool.value = tool.peek() === next ? null : next;
  };
  const commands: Record<Command, () => void> = {
    next: () => go(index + 1),
    previous: () => go(index - 1),
    first: () => go(0),
    last: () => go(last),
    play() {
      isPlaying.value = !isPlaying.peek();
      if (isPlaying.peek() && index === last) go(0);
    },
    spot: () => take('spot'),
    ink: () => take('ink'),
    clear() {
      strokes.value = [];
    },
    blank: () => take('blank'),
    fullscreen: fullscreen.toggle,
    leave: () => (tool.peek() === 'blank' || tool.peek() === 'ink' ? take(tool.peek()) : leave()),
  };
  const run = (command: Command) => {
    if (tool.peek() === 'blank') tool.value = null;
    else commands[command]();
  };
  useCommandKeys(isKiosk, run);
  useStepOnMap(step, round.value);
  useSigns((event) => {
    if (!isForPlay(event)) isPlaying.value = false;
  });
  useKiosk(isKiosk, () => {
    round.value++;
    isPlaying.value = true;
    store.hover.value = null;
    go(0);
  });

  // With its first frame, as its keys: who leaves in it ends what it began.
  useLayoutEffect(() => {
    if (isKiosk) isPlaying.value = true;
    document.getElementById('told-title')?.focus({ preventScroll: true });
    return () => {
      isPlaying.value = false;
    };
  }, [isKiosk]);

  const playing = isPlaying.value;
  useEffect(() => {
    if (!playing || !step) return;
    const timer = setTimeout(() => {
      if (index < last) go(index + 1);
      else if (isKiosk) go(0);
      else isPlaying.value = false;
    }, secondsOf(step, { t, words }) * 1000);
    return () => clearTimeout(timer);
  }, [playing, step, round.value]);

  return (
    <div class={`presentation tone-${step?.tone ?? 'ink'}`}>
      {step ? (
        <>
          <StepText key={step.id} step={step} />
          <PressedPlaces step={step} />
        </>
      ) : (
        <p class="told">{t('present.noScenes')}</p>
      )}
      <div class="presenter-foot">
        <ProgressLine steps={steps} index={index} go={go} />
        <PresenterBar
          isKiosk={isKiosk}
          isFirst={index <= 0}
          isLast={index >= last}
          tool={tool.value}
          fullscreen={fullscreen}
          run={run}
        />
      </div>
      <p class="visually-hidden" role="status">
        {step &&
          t('present.announcement', { number: index + 1, count: steps.length, title: step.title })}
      </p>
      {tool.value === 'spot' && <PointerSpot />}
      {tool.value === 'ink' && <Ink strokes={strokes} />}
      {tool.value === 'blank' && <BlankScreen end={() => take('blank')} />}
    </div>
  );
}
