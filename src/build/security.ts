import type { Plugin } from 'vite';

/** What a page of the site may load and run: files of its own, nothing else. */
export function securityPolicy(): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The policy as an element, for pages that do not pass through Vite; it stands first in the head. */
export function securityMeta(): string {
  return `<meta http-equiv="Content-Security-Policy" content="${securityPolicy()}">`;
}

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
