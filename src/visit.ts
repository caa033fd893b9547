import type { Language } from './city/language';

/** Whether the browser asks, for its user, not to be counted. */
const isUnwanted = (browser: Navigator & { globalPrivacyControl?: boolean }): boolean =>
  browser.doNotTrack === '1' || browser.globalPrivacyControl === true;

/**
 * Tells whom the site's keeper has named that a page was opened, and in which language: what the page
 * on privacy says of it, and nothing else. Not by `sendBeacon`, which would send cookies along, and
 * the address of the page with all that was chosen.
 */
export function reportVisit(endpoint: string, language: Language): void {
  if (isUnwanted(navigator)) return;
  const report = { path: location.pathname, language };
  fetch(endpoint, {
    method: 'POST',
    mode: 'no-cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    keepalive: true,
    body: JSON.stringify(report),
  }).catch(() => {
    // Who counts is not there: no concern of the visitor.
  });
}
