import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Engine, freePort, start, until } from './engine';

export interface WebKit {
  driver: string;
  browser: string;
  /** It draws into a window, for which there must be a screen. */
  screen: string;
}

/** Starts WebKitGTK on a screen that nobody sees. */
export async function openWebKit({ driver, browser, screen }: WebKit): Promise<Engine> {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const shown = start(screen, ['-displayfd', '1', '-screen', '0', '1400x900x24']);
  const lines = createInterface({ input: shown.stdout });
  const number = await new Promise((done) => {
    lines.once('line', done);
  });
  const port = await freePort();
  const driving = start(driver, [`--port=${port}`], {
    HOME: home,
    DISPLAY: `:${number}`,
    LIBGL_ALWAYS_SOFTWARE: '1',
  });
  const send = async (method: 'POST' | 'DELETE', path: string, body?: object) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${(value as { message: string }).message}`);
    return value;
  };
  const options = { binary: browser, args: ['--automation'] };
  const { sessionId } = (await until('WebKit', () =>
    send('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    }),
  )) as { sessionId: string };
  const session = `/session/${sessionId}`;
  return {
    open: async (url) => {
      await send('POST', `${session}/url`, { url });
    },
    run: (script) => send('POST', `${session}/execute/sync`, { script, args: [] }),
    act: async (actions) => {
      await send('POST', `${session}/actions`, { actions });
    },
    async close() {
      await send('DELETE', session);
      for (const program of [driving, shown]) {
        const ended = new Promise((done) => program.once('exit', done));
        program.kill();
        await ended;
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
}
