// What the pages of all libraries share: their data, their panel, and what the measurement reads.
import './page.css';
import type { BenchCity, BenchGround, PlaceWords } from '../../data';

declare global {
  interface Window {
    /** Where the place stands that is to be clicked, in pixels of the viewport. */
    benchTarget?: { x: number; y: number };
    /** What is to be chosen: the number of a place, and where the map is to go; null where it stays. */
    benchChoice?: {
      place: number;
      camera: { center: [number, number]; zoom: number } | null;
    };
  }
}

async function json<Content>(path: string): Promise<Content> {
  return (await fetch(path)).json();
}

export async function load(): Promise<{ city: BenchCity; ground: BenchGround }> {
  const [city, ground] = await Promise.all([
    json<BenchCity>('./city.json'),
    json<BenchGround>('./ground.json'),
  ]);
  return { city, ground };
}

export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

const list = (items: readonly string[]): HTMLElement => {
  const ul = document.createElement('ul');
  ul.append(
    ...items.map((item) => {
      const li = document.createElement('li');
      li.textContent = item;
      return li;
    }),
  );
  return ul;
};

const heading = (level: 'h2' | 'h3', text: string): HTMLElement => {
  const title = document.createElement(level);
  title.textContent = text;
  return title;
};

/** Opens the panel of a place. */
export function showPlace({ name, industries, sections }: PlaceWords): void {
  element('panel').replaceChildren(
    heading('h2', name),
    heading('h3', '产业'),
    list(industries),
    heading('h3', '方案章节'),
    list(sections),
  );
}

/** Tells where on the map the place stands that is to be clicked, in pixels of the map. */
export function tellTarget({ x, y }: { x: number; y: number }): void {
  const { left, top } = element('map').getBoundingClientRect();
  window.benchTarget = { x: left + x, y: top + y };
}

/** Tells that the full picture is drawn. */
export function markIdle(): void {
  performance.mark('map:idle');
}

/** Calls back when what is in the page now has been painted. */
export function afterTwoFrames(callback: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(callback));
}
