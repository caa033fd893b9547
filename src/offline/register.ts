import { signal } from '@preact/signals';

/** A release that has come and waits; `held` where other pages of the site are open. */
export const release = signal<'none' | 'waiting' | 'held'>('none');

let waiting: ServiceWorker | null = null;

/**
 * Keeps the app on the device. Nothing changes for who is at work: a new release waits.
 * @param root path of the site's folder, with a slash at its end
 */
export async function register(root: string): Promise<void> {
  // A pack is one file, without a folder to keep.
  if (!('serviceWorker' in navigator) || !root.endsWith('/')) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(`${root}offline.js`, { scope: root });
  const look = () => {
    waiting = registration.waiting;
    // The first of all has nobody to wait for.
    if (waiting && serviceWorker.controller) release.value = 'waiting';
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  look();
  serviceWorker.addEventListener('message', ({ data }) => {
    if (data === 'others are open') release.value = 'held';
  });
}

/** Goes over to the release that waits, where this is the only page; all that was chosen stays. */
export function takeOver(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  waiting?.postMessage('take over');
}
