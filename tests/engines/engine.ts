import { spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';

/** A browser that is not Chromium, driven as the WebDriver standard has it. */
export interface Engine {
  open(address: string): Promise<void>;
  /** Runs the body of a function in the page. */
  run(body: string): Promise<unknown>;
  /** Sources of actions, as the standard writes them. */
  act(sources: readonly object[]): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds between two looks, and until one gives up. */
const PAUSE = 100;
const PATIENCE = 45_000;

/** Tries until something comes of it. @throws what it threw last, or that nothing came. */
export async function until<Value>(what: string, look: () => Promise<Value>): Promise<Value> {
  const end = Date.now() + PATIENCE;
  let last: unknown = 'nothing came';
  while (Date.now() < end) {
    try {
      const value = await look();
      if (value) return value;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  throw new Error(`${what} was waited for in vain: ${last}`);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts a program that ends with the tests. */
export function start(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.stdout.resume();
  const end = () => child.kill();
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

/** Presses what a selector finds, in its middle. */
export async function press(engine: Engine, selector: string): Promise<void> {
  const found = JSON.stringify(selector);
  const [x, y] = (await until(selector, () =>
    engine.run(`
      const box = document.querySelector(${found})?.getBoundingClientRect();
      return box?.width ? [box.x + box.width / 2, box.y + box.height / 2].map(Math.round) : null;`),
  )) as [number, number];
  await engine.act([
    {
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', duration: 0, origin: 'viewport', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    },
  ]);
}

/** Types into what has the focus. */
export const type = (engine: Engine, text: string): Promise<void> =>
  engine.act([
    {
      type: 'key',
      id: 'keys',
      actions: [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    },
  ]);
