import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PNG } from 'pngjs';

export const KEY = 'a-key-of-the-owner';

/** A picture of one colour. */
export function tileOf([red, green, blue]: readonly [number, number, number]): Buffer {
  const png = new PNG({ width: 16, height: 16 });
  for (let index = 0; index < png.data.length; index += 4) {
    png.data.set([red, green, blue, 255], index);
  }
  return PNG.sync.write(png);
}

export interface TileServer {
  /** Without a slash at its end. */
  address: string;
  /** Paths that were asked for, with their queries. */
  requests: string[];
  /** Where pages of the test come from, as the last request told. */
  referrer(): string | undefined;
  close(): Promise<void>;
}

/**
 * A server of tiles: `/wmts` with a key, `/xyz/Z/X/Y.png`, `/file/NAME` by ranges, and one for each way
 * to fail: `/broken`, `/hanging`, `/closed` (without leave for other sites), `/words`, `/nothing`.
 */
export async function startTileServer(
  pictures: { vec: Buffer; xyz: Buffer },
  files: Readonly<Record<string, Buffer>>,
): Promise<TileServer> {
  const requests: string[] = [];
  let referrer: string | undefined;
  const send = (response: ServerResponse, status: number, type: string, body: Buffer | string) => {
    response.writeHead(status, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
    response.end(body);
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    requests.push(url.pathname + url.search);
    referrer = request.headers.referer;
    const [, kind = '', name = ''] = url.pathname.split('/');
    const ask = (word: string) => url.searchParams.get(word);
    if (kind === 'hanging') return;
    if (kind === 'wmts') {
      if (ask('tk') !== KEY) return send(response, 403, 'application/json', '{"code":301002}');
      const isTile =
        ask('REQUEST') === 'GetTile' &&
        ['TILEMATRIX', 'TILEROW', 'TILECOL'].every((word) => /^\d+$/.test(ask(word) ?? ''));
      if (!isTile) return send(response, 400, 'text/xml', '<ExceptionReport/>');
      return send(response, 200, 'image/png', pictures.vec);
    }
    if (kind === 'xyz') return send(response, 200, 'image/png', pictures.xyz);
    if (kind === 'words') return send(response, 200, 'text/xml', '<ExceptionReport/>');
    if (kind === 'nothing') return send(response, 404, 'text/plain', '');
    if (kind === 'closed') {
      response.writeHead(200, { 'Content-Type': 'image/png' });
      return response.end(pictures.xyz);
    }
    const file = kind === 'file' ? files[name] : undefined;
    if (!file) return send(response, 500, 'text/plain', 'broken');
    const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const part = file.subarray(Number(from), to ? Number(to) + 1 : file.length);
    response.writeHead(206, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': part.length,
      'Content-Range': `bytes ${from}-${Number(from) + part.length - 1}/${file.length}`,
      'Access-Control-Allow-Origin': '*',
    });
    response.end(part);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    requests,
    referrer: () => referrer,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
