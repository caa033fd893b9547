import { defineElement } from './element';

/*
 * `embed.js`: the one script that a page takes in to carry the map. It finds the map where it lies
 * itself.
 */

const script = document.currentScript;
if (script instanceof HTMLScriptElement && !customElements.get('innovation-map')) {
  defineElement(new URL('.', script.src).href);
}
