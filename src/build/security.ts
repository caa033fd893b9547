import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** What stands in a page itself and may run or hold there: known by its hash, letter by letter. */
export interface Inline {
  script?: string;
  style?: string;
}

const allowed = (text: string | undefined) =>
  text === undefined ? '' : ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a page of the site may load and run: files of its own, nothing else. */
export function securityPolicy({ script, style }: Inline = {}): string {
  return [
    "default-src 'none'",
    `script-src 'self'${allowed(script)}`,
    "worker-src 'self'",
    `style-src 'self'${allowed(style)}`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    // The map itself, as another page will show it.
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The policy as an element, for pages that do not pass through Vite; it stands first in the head. */
export function securityMeta(inline: Inline = {}): string {
  return `<meta http-equiv="Content-Security-Policy" content="${securityPolicy(inline)}">`;
}

/**
 * Who may frame the map: a header of the server (`Content-Security-Policy`), which no page can send
 * for itself. `origins` as in `embedOrigins` of the configuration.
 */
export const frameAncestors = (origins: readonly string[]): string =>
  ["frame-ancestors 'self'", ...origins].join(' ');

const CONNECTIONS =
  /(http-equiv="Content-Security-Policy" content="[^"]*?connect-src 'self')[^;"]*/;

/**
 * Lets a page ask these origins, those of base maps, and no others but its own. All that they send
 * passes through the program, pictures too: no other rule needs to know them.
 */
export const allowOrigins = (html: string, origins: readonly string[]): string =>
  html.replace(CONNECTIONS, (_, rule: string) => [rule, ...origins].join(' '));

/** Puts the policy into every built page. Not into served ones: Vite's own client needs more. */
export function securityPlugin(): Plugin {
  return {
    name: 'security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace(/<head(?:\s[^>]*)?>/i, `$&\n    ${securityMeta()}`),
    },
  };
}
