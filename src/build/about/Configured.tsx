import { originsOf } from '../../city/base-map';
import type { Site } from '../../city/site';
import type { AboutWords } from './words';

interface ConfiguredProps {
  w: AboutWords;
  site: Site;
}

/** Whom the pages ask beside the site itself, as its keeper has it. */
export function Asked({ w, site }: ConfiguredProps) {
  const { baseMaps, analytics } = site;
  const elsewhere = baseMaps.filter((base) => originsOf([base]).length > 0);
  if (elsewhere.length === 0 && !analytics) return <p>{w('privacy.askedNobody')}</p>;
  return (
    <>
      <p>{w('privacy.askedSome')}</p>
      <ul>
        {elsewhere.map((base) => (
          <li key={base.id}>
            {w('privacy.askedBase', {
              name: base.name[w.language],
              servers: originsOf([base]).join(', '),
            })}
          </li>
        ))}
        {analytics && <li>{w('privacy.askedAnalytics', { endpoint: analytics })}</li>}
      </ul>
    </>
  );
}

/** Where to write what is missing, where the keeper says so. */
export function Feedback({ w, site }: ConfiguredProps) {
  if (!site.feedback) return null;
  return (
    <>
      <h2>{w('contact.title')}</h2>
      <p>
        {w('contact.text')}{' '}
        <a href={site.feedback} rel="noopener">
          {site.feedback.replace(/^mailto:/, '')}
        </a>
      </p>
    </>
  );
}
