import { ATTRIBUTES, REFLECTIONS, settingOf } from './attributes';
import type { MapView } from './embed';
import { parseTold, printSetting, type Setting } from './protocol';

/** The element is as high as this where the page says nothing else. */
const STYLE =
  ':host{display:block;height:480px}iframe{display:block;width:100%;height:100%;border:0}' +
  'iframe:not(:last-child){height:calc(100% - 2em)}slot{display:block;height:2em}';

/** A map that is there tells so within so many milliseconds. */
const PATIENCE = 10_000;

/** Styles a shadow tree, also in a page whose security policy forbids style elements. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = STYLE;
    root.append(style);
  }
}

/** Defines `<innovation-map>`; `folder` is the address of the site, with a slash at its end. */
export function defineElement(folder: string): void {
  const { origin } = new URL(folder);

  class InnovationMap extends HTMLElement {
    static readonly observedAttributes = ATTRIBUTES;
    view: MapView | null = null;
    readonly #frame = document.createElement('iframe');
    /** What the page has in the element, which leads to the map: shown where the map is not heard. */
    readonly #instead = document.createElement('slot');
    /** Attributes that have changed since they were last told to the map. */
    readonly #changed = new Set<string>();

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      dress(root);
      this.#frame.loading = 'lazy';
      // The map tells only those pages anything that its site lists: it must know which this is.
      this.#frame.referrerPolicy = 'origin';
      root.append(this.#frame);
      this.#frame.addEventListener('load', () => {
        setTimeout(() => {
          if (!this.view) root.append(this.#instead);
        }, PATIENCE);
      });
    }

    connectedCallback(): void {
      // What was set before the element was defined stands over the properties.
      for (const name of Object.keys(REFLECTIONS)) {
        const value = Object.getOwnPropertyDescriptor(this, name)?.value;
        if (value === undefined) continue;
        delete this[name as keyof this];
        this[name as keyof this] = value;
      }
      const link = new URLSearchParams({ v: '1' });
      for (const [name, value] of Object.entries(this.#setting(ATTRIBUTES))) {
        if (value !== null) link.set(name, value);
      }
      this.#changed.clear();
      // For screen readers; what stands in the element for browsers without scripts names the map.
      this.#frame.title = this.title || this.textContent?.trim() || 'Map';
      this.#frame.src = `${folder}?${link}`;
      addEventListener('message', this.#hear);
    }

    /** Wherever it is put next, a browser loads a frame anew: not what it showed before. */
    disconnectedCallback(): void {
      removeEventListener('message', this.#hear);
      this.#frame.removeAttribute('src');
      this.#instead.remove();
      this.view = null;
    }

    attributeChangedCallback(name: string): void {
      if (!this.isConnected) return;
      if (this.#changed.size === 0) queueMicrotask(this.#tell);
      this.#changed.add(name);
    }

    #setting(attributes: Iterable<string>): Setting {
      return Object.fromEntries([...attributes].map((name) => settingOf(this, name)));
    }

    /** Several attributes that change together are one message; before the map listens they wait. */
    readonly #tell = (): void => {
      if (!this.view || this.#changed.size === 0) return;
      this.#frame.contentWindow?.postMessage(printSetting(this.#setting(this.#changed)), origin);
      this.#changed.clear();
    };

    readonly #hear = (message: MessageEvent): void => {
      if (message.source !== this.#frame.contentWindow || message.origin !== origin) return;
      const told = parseTold(message.data);
      if (!told) return;
      this.view = told.view;
      if (told.event === 'ready') {
        this.#instead.remove();
        this.#frame.title = this.title || told.view.title;
        this.#tell();
      }
      this.dispatchEvent(new CustomEvent(told.event, { detail: told.view }));
    };
  }

  for (const [name, { read, write }] of Object.entries(REFLECTIONS)) {
    Object.defineProperty(InnovationMap.prototype, name, {
      get(this: InnovationMap) {
        return read(this.getAttribute(name));
      },
      set(this: InnovationMap, value: never) {
        const text = write(value);
        if (text === null) this.removeAttribute(name);
        else this.setAttribute(name, text);
      },
    });
  }
  customElements.define('innovation-map', InnovationMap);
}
