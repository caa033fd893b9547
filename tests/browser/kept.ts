import type { Page } from 'playwright-core';
import type { Records } from '../../src/state/keeping';

/** Puts records into the database of the device, as a visit before has left them there. */
export const keepRecords = (page: Page, records: Records): Promise<void> =>
  page.evaluate(
    (entries) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('innovation-map');
        opening.onupgradeneeded = () => opening.result.createObjectStore('work');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('work', 'readwrite');
          for (const [key, value] of entries) change.objectStore('work').put(value, key);
          change.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    records as [string, unknown][],
  );

/** The keys of what is kept on the device. */
export const keptKeys = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((done, fail) => {
        const opening = indexedDB.open('innovation-map');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const { result } = opening;
          const keys = result.transaction('work').objectStore('work').getAllKeys();
          keys.onsuccess = () => {
            result.close();
            done(keys.result.map(String));
          };
        };
      }),
  );
