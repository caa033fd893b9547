import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findNginx, nginxAdvice } from './find-nginx.mjs';

/** How long it may take to start, in milliseconds. */
const PATIENCE = 20_000;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  await new Promise((done) => {
    server.close(done);
  });
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}

const answers = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });

/** What an owner has around the file that the build writes: nothing in it says how the site is served. */
const around = (
  root: string,
  configuration: string,
  port: number,
  home: string,
  module: string,
) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${home}/pid;
error_log stderr error;
${module}
events {}
http {
    access_log off;
    client_body_temp_path ${home}/body;
    proxy_temp_path ${home}/proxy;
    fastcgi_temp_path ${home}/fastcgi;
    uwsgi_temp_path ${home}/uwsgi;
    scgi_temp_path ${home}/scgi;
    server {
        listen 127.0.0.1:${port};
        root ${root};
        include ${configuration};
    }
}
`;

/**
 * Starts nginx on loopback with the configuration of a built site, as it is.
 * @param root what it serves @param configuration the file, in the site's folder where left out
 * @throws with what nginx says, or how to get it
 */
export async function startNginx(root: string, configuration = join(root, 'nginx.conf')) {
  const nginx = findNginx();
  if (!nginx) throw new Error(nginxAdvice());
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const file = join(home, 'main.conf');
  const module = nginx.module ? `load_module ${nginx.module};` : '';
  writeFileSync(file, around(resolve(root), resolve(configuration), port, home, module));
  const server = spawn(nginx.program, ['-c', file, '-p', home, '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const ended = new Promise<void>((done) => {
    server.once('close', () => done());
    server.once('error', () => done());
  });
  let isOver = false;
  ended.then(() => {
    isOver = true;
    rmSync(home, { recursive: true, force: true });
  });
  for (const start = Date.now(); !(await answers(port)); ) {
    if (isOver) throw new Error(`nginx did not start:\n${said}`);
    if (Date.now() - start > PATIENCE) {
      server.kill();
      throw new Error(`nginx did not answer within ${PATIENCE} ms:\n${said}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    address: `http://127.0.0.1:${port}/`,
    /** What it has complained of so far. */
    complaints: () => said,
    close: async () => {
      server.kill();
      await ended;
    },
  };
}
