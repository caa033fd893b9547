import type { Plugin } from 'vite';
import { packPolicy, securityPolicy } from './policy.mjs';

type Inline = NonNullable<Parameters<typeof securityPolicy>[0]>;

const meta = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** The policy as an element, for pages that do not pass through Vite; it stands first in the head. */
export const securityMeta = (inline: Inline = {}): string => meta(securityPolicy(inline));

/** The same for the meeting pack. */
export const packMeta = (inline: Parameters<typeof packPolicy>[0]): string =>
  meta(packPolicy(inline));

const CONNECTIONS =
  /(http-equiv="Content-Security-Policy" content="[^"]*?connect-src 'self')[^;"]*/;

/**
 * Lets a page ask these origins, those of base maps and of who counts visits, and no others but its
 * own. All that they send passes through the program, pictures too: no other rule needs to know them.
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
