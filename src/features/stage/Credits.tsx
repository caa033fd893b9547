import type { Attribution } from '../../city/site';
import { type MapContext, useMap } from '../context';
import type { StageModel } from './model';
import { useObstacle } from './obstacle';

interface CreditsProps {
  model: StageModel;
  /** Whether the map is drawn without WebGL. */
  isSimple: boolean;
}

/** What the map is, by whose leave, and whose data it shows. */
export function Credits({ model, isSimple }: CreditsProps) {
  const { t, site, store } = useMap();
  const fate = store.base.value;
  const base = fate?.is === 'seen' && site.baseMaps.find(({ id }) => id === fate.id);
  const element = useObstacle<HTMLDivElement>(model, 'credits');
  return (
    <div class="stage-credits" ref={element}>
      <SiteCredits t={t} site={site} more={base ? [base.attribution] : []} />
      {isSimple && <span role="status">{t('credits.simple')}</span>}
    </div>
  );
}

interface SiteCreditsProps extends Pick<MapContext, 't' | 'site'> {
  /** Sources of what else is seen. */
  more?: readonly Attribution[];
}

/** The same for a page that has no map yet. */
export function SiteCredits({ t, site, more = [] }: SiteCreditsProps) {
  return (
    <>
      <span>
        {site.mapApprovalNumber
          ? t('credits.approved', { number: site.mapApprovalNumber })
          : t('credits.sketch')}
      </span>
      <span class="stage-sources">
        {t('credits.ground')}
        {' · '}
        <a href="https://www.openstreetmap.org/copyright" rel="noopener">
          {t('credits.openStreetMap')}
        </a>
        {[...site.attribution, ...more].map(({ text, href }) => (
          <span key={text.en}>
            {' · '}
            {href ? (
              <a href={href} rel="noopener">
                {text[t.language]}
              </a>
            ) : (
              text[t.language]
            )}
          </span>
        ))}
      </span>
    </>
  );
}
