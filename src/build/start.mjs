// `npm start`, also as the first command in a fresh clone: install, check and build, serve.
import { ensureInstalled, ROOT, report, run, SetupError } from './setup.mjs';

const DEFAULT_PORT = 4173;

try {
  const port = readPort(process.env.PORT);
  await ensureInstalled();
  const code = await run(process.execPath, ['src/build/run.mjs', 'src/build/build.ts']);
  if (code !== 0) throw new SetupError('The build failed (see above): nothing is served.');
  const server = await listen(port, process.env.HOST || '127.0.0.1');
  console.log(`\nThe map is served at ${server.address}\nCtrl+C ends it.`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => server.close());
  }
} catch (error) {
  report(error);
  process.exitCode = 1;
}

/**
 * @param {string | undefined} text
 * @returns {number | null} null where none is asked for
 */
function readPort(text) {
  if (!text) return null;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new SetupError(`PORT=${text} is not a port: give a number from 0 to 65535.`);
}

/**
 * Serves dist at the port asked for, or at the first free one from the default upwards.
 * @param {number | null} asked
 * @param {string} host
 */
async function listen(asked, host) {
  const { serve } = await import('./serve.mjs');
  let port = asked ?? DEFAULT_PORT;
  for (;;) {
    try {
      return await serve({ folder: `${ROOT}dist`, port, host });
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code === 'EADDRINUSE' && asked === null && port < DEFAULT_PORT + 100) port += 1;
      else throw new SetupError(explain(code, port, host, error));
    }
  }
}

/**
 * @param {string | undefined} code
 * @param {number} port
 * @param {string} host
 * @param {unknown} error
 */
function explain(code, port, host, error) {
  if (code === 'EADDRINUSE') return `Port ${port} is taken: set PORT to another, or to nothing.`;
  if (code === 'EACCES') return `Port ${port} may not be opened: set PORT to 1024 or more.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `HOST=${host} is not an address of this computer: set HOST to 127.0.0.1 or 0.0.0.0.`;
  }
  return String(error);
}
