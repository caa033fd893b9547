import type { Label } from '../../scene/labels/label';
import { projector, type Viewport } from '../../scene/projection';
import type { Camera } from '../../state/state';

/**
 * Carries the names along while the camera moves, without placing them anew: each goes with the
 * point it names; a name in a column stays, only its leader follows.
 */
export function carryNames(
  svg: SVGSVGElement,
  labels: readonly Label[],
  rest: Camera,
  camera: Camera,
  viewport: Viewport,
): void {
  const before = projector(rest, viewport);
  const now = projector(camera, viewport);
  const elements = new Map(
    [...svg.querySelectorAll<SVGGElement>('[data-key]')].map((g) => [g.dataset.key, g] as const),
  );
  for (const { key, at, leader, align } of labels) {
    const element = elements.get(key);
    if (!element || !at) continue;
    const from = before(at);
    const to = now(at);
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const inColumn = leader && leader.length > 2 && align === 'start';
    if (!inColumn) {
      element.setAttribute('transform', `translate(${dx} ${dy})`);
      continue;
    }
    const [start, ...others] = leader;
    if (!start) continue;
    const points = [{ x: start.x + dx, y: start.y + dy }, ...others];
    element
      .querySelector('.leader')
      ?.setAttribute('d', `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`);
  }
}

/** Puts the names back after the camera has come to rest. */
export function releaseNames(svg: SVGSVGElement): void {
  for (const element of svg.querySelectorAll('[data-key][transform]')) {
    element.removeAttribute('transform');
  }
}
