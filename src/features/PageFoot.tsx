import { printLink } from '../state/fullLink';
import type { State } from '../state/state';
import { QrCode } from '../ui/QrCode';
import { useMap } from './context';
import { dayText } from './dates';
import { publicAddress } from './publicAddress';

interface PageFootProps {
  /** What its address shows. */
  state: State;
  /** Side of its code in pixels. */
  code: number;
}

/** By whose leave the map of a page is shown, and whose data it is drawn from. */
export function MapCredits() {
  const { t, site } = useMap();
  return (
    <>
      {site.mapApprovalNumber
        ? t('credits.approved', { number: site.mapApprovalNumber })
        : t('credits.sketch')}
      {' · '}
      {t('credits.ground')}
      {' · '}
      {t('credits.openStreetMap')}
    </>
  );
}

/** What stands at the foot of every printed page: its source, and the way back for those who hold the paper. */
export function PageFoot({ state, code }: PageFootProps) {
  const context = useMap();
  const { store, t, words } = context;
  const city = store.city.value;
  const { document: plan } = city.plan;
  const found = publicAddress(context, printLink(state, null, city));
  const address = found === null ? '' : new URL(found, location.href).href;
  return (
    <footer class="brief-foot">
      {address && <QrCode text={address} size={code} label={t('share.code')} />}
      <div>
        <p>
          <b>{t('details.targetsOnly')}</b>
        </p>
        <p>
          {t('brief.source', {
            title: words(plan.title),
            number: words(plan.number),
            date: dayText(t, plan.date),
          })}
        </p>
        <p class="brief-address">{address}</p>
      </div>
    </footer>
  );
}
