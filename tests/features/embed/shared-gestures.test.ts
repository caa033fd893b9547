import { expect, test } from 'vitest';
import { shareGestures } from '../../../src/features/embed/sharedGestures';

function open() {
  const stage = new EventTarget();
  const left: string[] = [];
  let reached = 0;
  shareGestures(stage as HTMLElement, (what) => left.push(what));
  const send = (type: string, pointerId: number, clientX: number, isPrimary: boolean) => {
    const event = new Event(type);
    const pointer = { pointerType: 'touch', pointerId, isPrimary, clientX, clientY: 0 };
    let isStopped = false;
    const stopPropagation = () => {
      isStopped = true;
    };
    stage.dispatchEvent(Object.assign(event, { ...pointer, stopPropagation }));
    if (type === 'pointermove' && !isStopped) reached++;
  };
  return { left, send, reached: () => reached };
}

test('one finger is left to the page, two are the map’s', () => {
  const { left, send, reached } = open();
  send('pointerdown', 1, 0, true);
  send('pointermove', 1, 50, true);
  expect([left, reached()]).toEqual([['finger'], 0]);
  send('pointerdown', 2, 100, false);
  send('pointermove', 1, 70, true);
  expect([left, reached()]).toEqual([['finger'], 1]);
});

test('a finger that was lifted unheard is not counted with the next one', () => {
  const { left, send, reached } = open();
  send('pointerdown', 1, 0, true);
  send('pointerdown', 2, 0, true);
  send('pointermove', 2, 50, true);
  expect([left, reached()]).toEqual([['finger'], 0]);
});
