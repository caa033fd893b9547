import type { Plugin } from 'vite';
import { allowed, securityPolicy } from './policy.mjs';

type Inline = NonNullable<Parameters<typeof securityPolicy>[0]>;

/** The policy as an element, for pages that do not pass through Vite; it stands first in the head. */
export function securityMeta(inline: Inline = {}): string {
  return `<meta http-equiv="Content-Security-Policy" content="${securityPolicy(inline)}">`;
}

/** The policy of the meeting pack: what stands in it, workers that it makes of that, and nothing else. */
export function packPolicy({ scripts, style }: { scripts: string[]; style: string }): string {
  const rules = [
    "default-src 'none'",
    `script-src${scripts.map(allowed).join('')}`,
    'worker-src blob:',
    `style-src${allowed(style)}`,
    'img-src data: blob:',
    // The map library reads its worker once more.
    'connect-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}">`;
}

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
