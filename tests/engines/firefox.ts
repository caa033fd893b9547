import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, freePort, start, until } from './engine';

const PREFERENCES = {
  'intl.accept_languages': 'zh-CN',
  // Software draws too, where the machine has no card.
  'webgl.force-enabled': true,
};

type Answer = [type: 1, id: number, error: { message: string } | null, result: { value?: unknown }];

/**
 * Marionette, Firefox's own door for WebDriver: messages of JSON, each after its length in bytes and a
 * colon. It spares the proxy that would speak HTTP.
 */
function talk(socket: Socket) {
  const waiting = new Map<number, (answer: Answer) => void>();
  let received = Buffer.alloc(0);
  let sent = 0;
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.toString('utf8', 0, colon));
      if (colon < 0 || received.length < end) return;
      const message = JSON.parse(received.toString('utf8', colon + 1, end)) as Answer | object;
      received = received.subarray(end);
      // It greets first.
      if (Array.isArray(message)) waiting.get(message[1])?.(message as Answer);
    }
  });
  return (name: string, parameters: object = {}): Promise<unknown> => {
    const id = ++sent;
    const text = JSON.stringify([0, id, name, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => {
      waiting.set(id, ([, , error, result]) => {
        waiting.delete(id);
        if (error) reject(new Error(`${name}: ${error.message}`));
        else resolve(result.value);
      });
    });
  };
}

/** Starts Firefox without a window, with a profile of its own. */
export async function openFirefox(program: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const port = await freePort();
  const lines = Object.entries({ ...PREFERENCES, 'marionette.port': port }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--no-remote', '--marionette', '--profile', profile];
  const browser = start(program, args, { HOME: profile });
  const socket = await until(
    'Firefox',
    () =>
      new Promise<Socket>((resolve, reject) => {
        const tried = connect(port, '127.0.0.1', () => resolve(tried)).once('error', reject);
      }),
  );
  const send = talk(socket);
  await send('WebDriver:NewSession');
  return {
    open: async (url) => {
      await send('WebDriver:Navigate', { url });
    },
    run: (script) => send('WebDriver:ExecuteScript', { script, args: [] }),
    act: async (actions) => {
      await send('WebDriver:PerformActions', { actions });
    },
    async close() {
      socket.destroy();
      const ended = new Promise((done) => browser.once('exit', done));
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
