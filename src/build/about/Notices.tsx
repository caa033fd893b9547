import type { Shipped } from '../licences';
import { NOTICES_FILE } from '../notices';
import type { AboutWords } from './words';

interface NoticesProps {
  w: AboutWords;
  packages: readonly Shipped[];
  /** The way from the page to the site's folder. */
  root: string;
}

/** By whose leave the site is made of what it is made of. */
export function Notices({ w, packages, root }: NoticesProps) {
  return (
    <>
      <p>
        {w('notices.short')} <a href={root + NOTICES_FILE}>{NOTICES_FILE}</a>
      </p>
      <h2>{w('notices.own')}</h2>
      <ul>
        <li>{w('notices.ownProgram')}</li>
        <li>{w('notices.ownData')}</li>
        <li>{w('notices.ownGround')}</li>
        <li>{w('notices.ownFont')}</li>
      </ul>
      <h2>
        {w('notices.packages')}{' '}
        <small>{w('notices.packageCount', { count: packages.length })}</small>
      </h2>
      <ul class="about-packages" lang="en">
        {packages.map(({ name, version, licence }) => (
          <li key={name + version}>
            {name} {version} <small>{licence}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
