import { SETTABLE, type Settable } from '../../embed/protocol';
import type { Control } from '../../state/controls';
import type { Link } from '../../state/link';
import { parseSet } from '../../state/numbers';
import type { Camera, State } from '../../state/state';
import type { Store } from '../../state/store';

/** Sizes in pixels; without a width it is as wide as there is room. */
export const SIZES = [
  { width: null, height: 480 },
  { width: 320, height: 480 },
  { width: 640, height: 400 },
  { width: 1000, height: 600 },
] as const;
export type Size = (typeof SIZES)[number];

/** By what a page takes the map in: the element that scripts can drive, or a plain frame. */
export const WAYS = ['element', 'frame'] as const;

export interface EmbedChoice extends Pick<State, 'language' | 'theme'> {
  way: (typeof WAYS)[number];
  /** The whole city, or else what is shown now. */
  isWhole: boolean;
  size: Size;
  controls: readonly Control[];
}

/** Address of the site's folder, with a slash at its end; its title. */
export interface EmbedSite {
  address: string;
  title: string;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** The link of the embedded map: pages and tools in the place of the map stay in the map itself. */
export function embedLink(choice: EmbedChoice, { state, camera, city }: Store, link: Link): string {
  const { isWhole, language, theme, controls } = choice;
  const { value } = state;
  const shown: State = {
    ...value,
    ...(isWhole ? { chosen: null, industries: [], every: false } : {}),
    ...(value.chosen?.kind === 'tool' ? { chosen: null } : {}),
    output: null,
    presenting: null,
    language,
    theme,
    embed: controls,
  };
  const at: Camera | null = isWhole ? null : camera.value;
  return link.print(shown, at, city.value);
}

/** As an attribute has it: its property tells one place, and a list of numbers. */
function attributeOf(name: Settable, value: string): string {
  if (name === 'place') return value.split('.', 1).join();
  if (name !== 'industry') return value;
  const [numbers = '', every = ''] = value.split(/(?=!)/);
  return (parseSet(numbers)?.join('.') ?? numbers) + every;
}

/** What the element carries of a link: of some things it has no attribute. */
const settingsOf = (link: URLSearchParams) =>
  SETTABLE.flatMap((name) => {
    const value = link.get(name);
    return value === null ? [] : [[name, attributeOf(name, value)] as [Settable, string]];
  });

/** The link of what the written code will show. */
export function previewLink({ way }: EmbedChoice, link: string): string {
  if (way === 'frame') return link;
  const values = new URLSearchParams(link);
  return `?${new URLSearchParams([['v', values.get('v') ?? ''], ...settingsOf(values)])}`;
}

/** What a page writes to carry the map. */
export function codeOf(
  { way, size, controls }: EmbedChoice,
  link: string,
  site: EmbedSite,
): string {
  const { width, height } = size;
  const values = new URLSearchParams(link);
  if (way === 'frame') {
    const frame = attributes({
      src: site.address + link,
      title: site.title,
      width: width === null ? '100%' : String(width),
      height: String(height),
      style: 'border: 0; max-width: 100%',
      loading: 'lazy',
    });
    return `<iframe${frame}></iframe>`;
  }
  const set = settingsOf(values).filter(([name]) => name !== 'embed');
  const element = attributes({
    ...Object.fromEntries(set),
    controls: controls.join(' '),
    style: `${width === null ? '' : `width: ${width}px; max-width: 100%; `}height: ${height}px`,
  });
  // Without scripts there is a link in its place.
  for (const name of ['embed', 'theme']) values.delete(name);
  return [
    `<script${attributes({ src: `${site.address}embed.js` })} async></script>`,
    `<innovation-map${element}>`,
    `  <a${attributes({ href: `${site.address}?${values}` })}>${escaped(site.title)}</a>`,
    '</innovation-map>',
  ].join('\n');
}
