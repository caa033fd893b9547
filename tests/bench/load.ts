import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNginx } from '../nginx';

/*
 * Many visitors at once on nginx as the build configures it, over loopback with wrk: what a first visit
 * asks for (cold), and what a later one does (revalidated: every answer says that nothing has changed).
 * Takes `dist/` as it is. `node src/build/run.mjs tests/bench/load.ts [SECONDS]`
 */

const SECONDS = 20;
const VISITORS = 64;

/** Answers of wrk, in its own words, as figures. */
export interface Load {
  /** Answers in a second. */
  rate: number;
  /** Milliseconds within which half, and 99 of 100, were answered. */
  half: number;
  tail: number;
  /** Answers of a status of 400 or more, and requests without one. */
  errors: number;
  /** Megabytes in a second. */
  transfer: number;
}

/** All that a first visit asks for: the page, and every file that it names. */
function paths(folder: string): string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+)"/g)].map(([, path]) => path);
  const later = readdirSync(join(folder, 'assets')).filter((name) =>
    /^(?:map|zh-Hans|ground).*\.(?:js|mjs)$/.test(name),
  );
  const all = [...named, ...later.map((name) => `assets/${name}`)];
  return ['/', ...new Set(all.map((path) => `/${path}`))];
}

/** The rounds of a visitor, for wrk; its figures come as a line of JSON. */
const script = (asked: readonly string[], tags: ReadonlyMap<string, string>) => `
local paths = {${asked.map((path) => JSON.stringify(path)).join(', ')}}
local tags = {${[...tags].map(([path, tag]) => `[${JSON.stringify(path)}] = ${JSON.stringify(tag)}`).join(', ')}}
local at = 0
request = function()
  at = at % #paths + 1
  local path = paths[at]
  local headers = { ["Accept-Encoding"] = "br" }
  if tags[path] then headers["If-None-Match"] = tags[path] end
  return wrk.format("GET", path, headers)
end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format('{"requests":%d,"duration":%d,"bytes":%d,"half":%f,"tail":%f,"errors":%d}\\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    e.connect + e.read + e.write + e.status + e.timeout))
end
`;

function wrk(address: string, seconds: number, program: string): Load {
  const { stdout, stderr, status, error } = spawnSync(
    'wrk',
    ['-t2', `-c${VISITORS}`, `-d${seconds}s`, '-s', program, address],
    { encoding: 'utf8' },
  );
  if (error || status !== 0) throw new Error(`wrk (apt install wrk): ${error?.message ?? stderr}`);
  const said = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  const time = said.duration / 1e6;
  return {
    rate: said.requests / time,
    half: said.half / 1000,
    tail: said.tail / 1000,
    errors: said.errors,
    transfer: said.bytes / 1e6 / time,
  };
}

async function tagsOf(address: string, asked: readonly string[]): Promise<Map<string, string>> {
  const tags = new Map<string, string>();
  for (const path of asked) {
    const answer = await fetch(new URL(path, address), { headers: { 'Accept-Encoding': 'br' } });
    const tag = answer.headers.get('etag');
    if (!answer.ok || !tag) throw new Error(`${path} answers ${answer.status}, ETag ${tag}`);
    const again = await fetch(new URL(path, address), {
      headers: { 'Accept-Encoding': 'br', 'If-None-Match': tag },
    });
    if (again.status !== 304) throw new Error(`${path} does not know its own ETag`);
    tags.set(path, tag);
  }
  return tags;
}

/** @returns 1 where a request had no answer, or a bad one */
export async function main([seconds = String(SECONDS)]: string[]): Promise<number> {
  const asked = paths('dist');
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  const server = await startNginx('dist');
  let errors = 0;
  try {
    console.log(`${asked.length} files of a first visit, ${VISITORS} visitors at once`);
    const tags = await tagsOf(server.address, asked);
    for (const [name, known] of [
      ['cold', new Map<string, string>()],
      ['revalidated', tags],
    ] as const) {
      const program = join(folder, `${name}.lua`);
      writeFileSync(program, script(asked, known));
      const load = wrk(server.address, Number(seconds), program);
      errors += load.errors;
      console.log(
        `| ${name} | ${Math.round(load.rate)} | ${load.transfer.toFixed(0)} | ` +
          `${load.half.toFixed(1)} | ${load.tail.toFixed(1)} | ${load.errors} |`,
      );
    }
    if (server.complaints()) console.log(server.complaints());
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
  return errors > 0 ? 1 : 0;
}
