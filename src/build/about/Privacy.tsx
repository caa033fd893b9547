import type { Translate } from '../../i18n/messages';
import { RECENT_KEY, SETTINGS_KEY, WORK_DATABASE } from '../../state/kept';
import { OFFLINE_WORKER } from '../offline';
import type { AboutWords } from './words';

interface PrivacyProps {
  w: AboutWords;
  t: Translate;
}

/** What the site keeps and asks, and how to remove it. */
export function Privacy({ w, t }: PrivacyProps) {
  const kept = [
    {
      name: SETTINGS_KEY,
      place: w('privacy.placeStorage'),
      what: w('privacy.keptSettings'),
    },
    { name: RECENT_KEY, place: w('privacy.placeStorage'), what: w('privacy.keptRecent') },
    { name: WORK_DATABASE, place: w('privacy.placeDatabase'), what: w('privacy.keptWork') },
    {
      name: 'workbox-precache-…',
      place: w('privacy.placeCache'),
      what: w('privacy.keptFiles', { worker: OFFLINE_WORKER }),
    },
  ];
  return (
    <>
      <p>{w('privacy.short')}</p>
      <h2>{w('privacy.asked')}</h2>
      <div class="about-asked">{/* Written with the rest of the configuration. */}</div>
      <p>{w('privacy.server')}</p>
      <h2>{w('privacy.kept')}</h2>
      <p>{w('privacy.keptOnly')}</p>
      <dl>
        {kept.map(({ name, place, what }) => (
          <div key={name + place}>
            <dt>
              <code>{name}</code> <small>{place}</small>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <h2>{w('privacy.asks')}</h2>
      <p>{w('privacy.asksPosition', { button: t('spot.locate') })}</p>
      <p>{w('privacy.asksOther')}</p>
      <h2>{w('privacy.remove')}</h2>
      <div id="remove" hidden>
        <p>{w('privacy.removeHint', { meeting: t('tools.meeting') })}</p>
        <button type="button" data-ask={w('privacy.removeAsk')}>
          {w('privacy.removeButton')}
        </button>
        <p
          role="status"
          data-done={w('privacy.removeDone')}
          data-failed={w('privacy.removeFailed')}
        />
      </div>
      <p>{w('privacy.removeByHand')}</p>
    </>
  );
}
