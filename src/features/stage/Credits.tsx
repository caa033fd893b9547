import { useMap } from '../context';
import type { StageModel } from './model';
import { useObstacle } from './obstacle';

/** What the map is, by whose leave, and whose data it shows. */
export function Credits({ model }: { model: StageModel }) {
  const { t, site } = useMap();
  const element = useObstacle<HTMLDivElement>(model, 'credits');
  return (
    <div class="stage-credits" ref={element}>
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
      </span>
    </div>
  );
}
