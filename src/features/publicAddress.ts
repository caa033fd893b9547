import { isPacked } from '../state/pack';
import type { MapContext } from './context';

/**
 * The address under which others find something of the site, whole or seen from the page; null in a
 * pack of a site that does not know its own address.
 * @param path From the site's folder on.
 */
export function publicAddress(
  { site, root }: Pick<MapContext, 'site' | 'root'>,
  path: string,
): string | null {
  if (!isPacked(root)) return root + path;
  return site.baseAddress ? site.baseAddress + path : null;
}
