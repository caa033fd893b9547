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
  const { t, site } = useMap();
  const element = useObstacle<HTMLDivElement>(model, 'credits');
  return (
    <div class="stage-credits" ref={element}>
      <SiteCredits t={t} site={site} />
      {isSimple && <span role="status">{t('credits.simple')}</span>}
    </div>
  );
}

/** The same for a page that has no map yet. */
export function SiteCredits({ t, site }: Pick<MapContext, 't' | 'site'>) {
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
        {site.attribution.map(({ text, href }) => (
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
