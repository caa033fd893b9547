// What every `import()` of a built page passes through, in the place of Vite's own: style sheets come
// before their module, the modules it needs on the way with it, and what does not come is asked for
// twice more.

/** A network may be gone for a moment: pauses in milliseconds before it is asked again. */
const PAUSES = [1000, 3000];

/** @type {Record<string, Promise<unknown> | undefined>} */
const asked = {};

/** @param {string} href */
const ask = (href) =>
  (asked[href] ??= new Promise((done, fail) => {
    const link = document.createElement('link');
    const isStyle = href.endsWith('.css');
    link.rel = isStyle ? 'stylesheet' : 'modulepreload';
    link.crossOrigin = '';
    link.onload = done;
    link.onerror = () => {
      link.remove();
      asked[href] = undefined;
      fail(Error(href));
    };
    link.href = href;
    document.head.append(link);
    // That a module fails, its own import says.
    if (!isStyle) done(0);
  }));

/**
 * @param {() => Promise<unknown>} load the import itself
 * @param {string[]} [files] what it needs
 * @param {string} [from] the address of the module that asks
 */
export const __vitePreload = async (load, files = [], from) => {
  for (let tries = 0; ; tries++) {
    try {
      await Promise.all(files.map((file) => ask(new URL(file, from).href)));
      return await load();
    } catch (error) {
      if (tries === PAUSES.length) throw error;
      await new Promise((done) => setTimeout(done, PAUSES[tries]));
    }
  }
};
