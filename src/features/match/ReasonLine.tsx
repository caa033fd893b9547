import type { Reason } from '../../city/match';
import { useMap } from '../context';
import { SectionLink } from '../SectionLink';

/** Why something counts, in words and sections. */
export function ReasonLine({ reason }: { reason: Reason }) {
  const { store, t, words } = useMap();
  const { termText } = store.city.value;
  switch (reason.kind) {
    case 'industry':
      return (
        <>
          {t(`reason.${reason.level}`, { of: reason.of ? words(reason.of.name) : '' })}
          {t.list(reason.terms.map((term) => words(termText.get(term) ?? { zh: term, en: term })))}{' '}
          {reason.sections.map((section) => (
            <SectionLink key={section} id={section} />
          ))}
          {reason.level === 'belt' && (
            <span class="details-tag derived">{t('details.derived')}</span>
          )}
        </>
      );
    case 'near':
      return (
        <>
          {words(reason.target)}
          {t('details.dash')}
          {reason.distance_m === null
            ? t('reason.closer')
            : t('details.about', { distance: reason.distance_m / 1000 })}
        </>
      );
    case 'district':
      return (
        <>
          {words(reason.district.name)}
          {reason.isOneOfSeveral && t('reason.oneOfSeveral')}
          {reason.basis === 'inferred' && (
            <span class="details-tag warn">{t('details.inferred')}</span>
          )}
        </>
      );
    case 'platform': {
      const names = reason.platforms.slice(0, 4).map(({ name }) => words(name));
      const rest = reason.platforms.length - names.length;
      return (
        <>
          {t.list(names)}
          {rest > 0 && t('reason.more', { count: rest })}
        </>
      );
    }
    default:
      return <>{t(`reason.${reason.kind}`)}</>;
  }
}
