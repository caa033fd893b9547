import { elderOf } from './state/elder';
import { isCacheOf, RECENT_KEY, SETTINGS_KEY, WORK_DATABASE } from './state/kept';
import { readPage } from './state/page';
import { readDevice } from './state/storage';

/*
 * Runs in the head of the pages about the site: the visitor's colours and sizes from the first paint
 * on, and the button that removes what the map keeps on the device.
 */

const removeDatabase = () =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(WORK_DATABASE);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    // Another page of the site has it open.
    request.onblocked = () => reject(new Error('in use'));
  });

/** Removes what the service worker of the site's folder keeps, and it itself. */
async function removeFiles(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const scope = new URL(readPage(document).root, location.href).href;
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    if (registration.scope === scope) await registration.unregister();
  }
  for (const name of await caches.keys()) if (isCacheOf(scope, name)) await caches.delete(name);
}

async function removeAll(): Promise<void> {
  localStorage.removeItem(SETTINGS_KEY);
  localStorage.removeItem(RECENT_KEY);
  await removeFiles();
  await removeDatabase();
}

function offerRemoval(): void {
  const box = document.getElementById('remove');
  const button = box?.querySelector('button');
  const status = box?.querySelector<HTMLElement>('[role=status]');
  if (!box || !button || !status) return;
  box.hidden = false;
  button.addEventListener('click', async () => {
    if (!confirm(button.dataset.ask)) return;
    const { done = '', failed = '' } = status.dataset;
    try {
      await removeAll();
      status.textContent = done;
    } catch {
      status.textContent = failed;
    }
  });
}

const { classList, dataset } = document.documentElement;
const kept = readDevice(() => localStorage);
if (kept.theme && kept.theme !== 'auto') dataset.theme = kept.theme;
classList.toggle('is-elder', elderOf(location.search, kept));
document.addEventListener('DOMContentLoaded', offerRemoval);
