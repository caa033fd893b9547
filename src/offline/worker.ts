import { matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { linkOfPath } from './fallback';

/*
 * The service worker: keeps the whole app on the device, so that it opens without a network. A new
 * release waits until no page of the old one is open, or until its only page asks for it.
 */

interface Message {
  data: unknown;
  source: { postMessage(message: unknown): void } | null;
  waitUntil(promise: Promise<unknown>): void;
}

/** What of a service worker this one uses. */
declare const self: {
  /** Written into the file at build. */
  __PRECACHE: PrecacheEntry[];
  registration: { scope: string };
  clients: {
    matchAll(options: {
      type: 'window';
      includeUncontrolled: boolean;
    }): Promise<readonly unknown[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: Message) => void): void;
};

// Links carry what was chosen: every one of them is the same page.
precacheAndRoute(self.__PRECACHE, { ignoreURLParametersMatching: [/./], cleanURLs: false });

registerRoute(
  ({ request }) => request.mode === 'navigate',
  ({ request }) => fetch(request),
);

setCatchHandler(async ({ request }) => {
  const { scope } = self.registration;
  if (request.mode !== 'navigate' || !request.url.startsWith(scope)) return Response.error();
  const { origin, pathname } = new URL(request.url);
  const link = linkOfPath((origin + pathname).slice(scope.length));
  if (link) return Response.redirect(scope + link);
  return (await matchPrecache(`${scope}index.html`)) ?? Response.error();
});

self.addEventListener('message', (event) => {
  if (event.data !== 'take over') return;
  // A worker that waits controls none of them yet.
  const pages = self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  event.waitUntil(
    pages.then((open) => {
      // Another page may be in the middle of something, and still wants the old files.
      if (open.length > 1) event.source?.postMessage('others are open');
      else return self.skipWaiting();
    }),
  );
});
