import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { magnification } from '../../scene/pixel';
import { useMap } from '../context';
import type { StageModel } from './model';

/** Tells the model where an element lies on the stage, so that no name goes beneath it. */
export function useObstacle<Type extends HTMLElement>(model: StageModel, name: string) {
  const { covered } = useMap();
  const element = useRef<Type>(null);
  const measure = () => {
    const { current } = element;
    const stage = current?.closest('.stage');
    if (!current || !stage) return;
    const by = magnification(stage);
    const outer = stage.getBoundingClientRect();
    const { left, top, right, bottom } = current.getBoundingClientRect();
    model.obstacles.value = {
      ...model.obstacles.peek(),
      [name]: {
        left: (left - outer.left) / by - 4,
        top: (top - outer.top) / by - 4,
        right: (right - outer.left) / by + 4,
        bottom: (bottom - outer.top) / by + 4,
      },
    };
  };
  useEffect(() => {
    const { current } = element;
    const stage = current?.closest('.stage');
    if (!current || !stage) return;
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    observer.observe(stage);
    // What stands under it in the same corner moves it by growing.
    if (current.parentElement) observer.observe(current.parentElement);
    return () => {
      observer.disconnect();
      const { [name]: _, ...others } = model.obstacles.peek();
      model.obstacles.value = others;
    };
  }, [model, name]);
  // What lies at the foot moves with the sheet, which no observer of sizes sees.
  useLayoutEffect(measure, [covered.value]);
  return element;
}
