import { existsSync, readFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import type { Browser } from 'playwright-core';

/** What a run ran on, as rows of a table. */
export type Machine = readonly (readonly [string, string])[];

function systemName(): string {
  const file = '/etc/os-release';
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text.match(/^PRETTY_NAME="?([^"\n]*)/m)?.[1] ?? type();
}

/** Who draws WebGL in this browser. */
async function rendererOf(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2');
      const info = gl?.getExtension('WEBGL_debug_renderer_info');
      return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'none';
    });
  } finally {
    await page.close();
  }
}

export async function describeMachine(browser: Browser): Promise<Machine> {
  const cores = cpus();
  return [
    ['Processor', `${cores[0]?.model.trim() ?? 'unknown'}, ${cores.length} cores`],
    ['Memory', `${(totalmem() / 2 ** 30).toFixed(0)} GiB`],
    ['System', `${systemName()}`],
    ['Browser', `Chromium ${browser.version()}`],
    ['WebGL', await rendererOf(browser)],
    ['Node', process.version],
  ];
}
