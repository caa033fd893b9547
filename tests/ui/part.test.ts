import { expect, test } from 'vitest';
import { createPart } from '../../src/ui/part';

test('a part is loaded once, and is there when it has come', async () => {
  let loads = 0;
  const part = createPart(async () => {
    loads++;
    return { answer: 42 };
  });
  expect(part.module.value).toBeNull();
  await Promise.all([part.load(), part.load()]);
  await part.load();
  expect(part.module.value).toEqual({ answer: 42 });
  expect(loads).toBe(1);
  expect(part.isFailed.value).toBe(false);
});

test('a part that does not come says so instead of failing its caller', async () => {
  const part = createPart(() => Promise.reject(new Error('gone')));
  await part.load();
  expect(part.isFailed.value).toBe(true);
  expect(part.module.value).toBeNull();
});
