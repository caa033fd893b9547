import { tileAddress } from '../../city/base-map';
import type { ArchiveBase, BaseMap, TiledBase } from '../../city/site';
import type { BaseProblem } from '../../state/base';
import type { TileLayer } from './tiles';
import type { Watch } from './watch';

/** A base map that cannot be had, and why. */
export class BaseError extends Error {
  override name = 'BaseError';

  constructor(readonly problem: BaseProblem) {
    super(problem);
  }
}

const problemOf = (status: number): BaseProblem =>
  status === 401 || status === 403 ? 'refused' : 'broken';

/** The first bytes of PNG, JPEG, WebP, GIF and AVIF, as Latin letters. */
const PICTURE = /^(\x89PNG|\xff\xd8\xff|RIFF|GIF8|.{4}ftyp)/s;

/** Whether bytes are a picture: servers tell of errors in text, and not always by the status. */
export const isPicture = (data: ArrayBuffer): boolean =>
  PICTURE.test(String.fromCharCode(...new Uint8Array(data.slice(0, 8))));

async function fetchPicture(address: string, signal: AbortSignal): Promise<ArrayBuffer | null> {
  // A key may hold for the sites of its owner only: the server sees which site asks, not which page.
  const referrerPolicy = 'strict-origin-when-cross-origin';
  const response = await fetch(address, { signal, referrerPolicy }).catch((error: unknown) => {
    throw signal.aborted ? error : new BaseError('unreachable');
  });
  if (response.status === 404 || response.status === 204) return null;
  if (!response.ok) throw new BaseError(problemOf(response.status));
  const data = await response.arrayBuffer();
  if (data.byteLength === 0) return null;
  if (!isPicture(data)) throw new BaseError('unreadable');
  return data;
}

/** Loads as `load` does, and lets the watch know; what fails is a tile with nothing on it. */
const watched =
  (load: TileLayer['load'], watch: Watch): TileLayer['load'] =>
  async (tile, signal) => {
    watch.asked();
    try {
      const data = await load(tile, signal);
      if (data) watch.came();
      else watch.missed();
      return data;
    } catch (error) {
      if (signal.aborted) throw error;
      watch.failed(error instanceof BaseError ? error.problem : 'unreadable');
      return null;
    }
  };

function openTiled(base: TiledBase, root: string): TileLayer[] {
  const { tileSize, minZoom, maxZoom, bounds } = base;
  return base.tiles.map((template) => {
    const addressOf = tileAddress(base, template);
    return {
      kind: 'raster',
      tileSize,
      minZoom,
      maxZoom,
      ...(bounds ? { bounds } : {}),
      load: (tile, signal) => fetchPicture(fromFolder(addressOf(tile), root), signal),
    };
  });
}

/** What the library of archives says of a request that failed is told in words only. */
function archiveProblem(error: unknown): BaseProblem {
  if (error instanceof BaseError) return error.problem;
  const words = error instanceof Error ? error.message : '';
  const status = /^Bad response code: (\d+)/.exec(words)?.[1];
  if (status) return problemOf(Number(status));
  if (/HTTP Byte Serving/.test(words)) return 'unranged';
  // Of the network the browser tells by a TypeError, of bytes that are no archive by anything else.
  return error instanceof TypeError ? 'unreachable' : 'unreadable';
}

async function openArchive(base: ArchiveBase, root: string): Promise<TileLayer[]> {
  const { PMTiles, TileType } = await import('pmtiles');
  const archive = new PMTiles(fromFolder(base.archive, root));
  const asked = <Value>(answer: Promise<Value>, signal?: AbortSignal): Promise<Value> =>
    answer.catch((error: unknown) => {
      throw signal?.aborted ? error : new BaseError(archiveProblem(error));
    });
  const header = await asked(archive.getHeader());
  const isVector = header.tileType === TileType.Mvt;
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = header;
  return [
    {
      kind: isVector ? 'vector' : 'raster',
      tileSize: isVector ? 512 : base.tileSize,
      minZoom,
      maxZoom,
      bounds: [minLon, minLat, maxLon, maxLat],
      async load({ z, x, y }, signal) {
        const data = (await asked(archive.getZxy(z, x, y, signal), signal))?.data ?? null;
        if (data && !isVector && !isPicture(data)) throw new BaseError('unreadable');
        return data;
      },
    },
  ];
}

const fromFolder = (address: string, root: string) =>
  /^https?:/i.test(address) ? address : new URL(root + address, location.href).href;

/**
 * Opens a base map for the surfaces to draw; `watch` hears of every tile.
 * @param root Path of the site's folder.
 * @throws BaseError where its archive does not open.
 */
export async function openBase(base: BaseMap, root: string, watch: Watch): Promise<TileLayer[]> {
  watch.asked();
  const layers = base.kind === 'pmtiles' ? await openArchive(base, root) : openTiled(base, root);
  return layers.map((layer) => ({ ...layer, load: watched(layer.load, watch) }));
}
