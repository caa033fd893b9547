import { useMap } from '../context';
import { useUnitNames } from './units';

interface UnitsProps {
  lead: readonly string[];
  support: readonly string[];
}

/** Who is responsible, and who supports. */
export function Units({ lead, support }: UnitsProps) {
  const { t } = useMap();
  const namesOf = useUnitNames();
  return (
    <dl class="details-terms">
      {lead.length > 0 && (
        <>
          <dt>{t('details.lead')}</dt>
          <dd>{namesOf(lead)}</dd>
        </>
      )}
      {support.length > 0 && (
        <>
          <dt>{t('details.support')}</dt>
          <dd>{namesOf(support)}</dd>
        </>
      )}
    </dl>
  );
}
