import { PACK } from '../state/pack';
import { readPage } from '../state/page';
import { type MapContext, useMap } from './context';

interface PackLinkProps extends Pick<MapContext, 't' | 'root'> {
  /** Its size in megabytes. */
  size: number;
}

/** The whole map as one file, to be taken along. */
export const PackLink = ({ t, root, size }: PackLinkProps) => (
  <a class="pack-link" href={root + PACK} download>
    {t('foot.pack', { size: t.number(size, 1) })}
  </a>
);

/** The same among the tools of a meeting, with what it is for; nothing where the site has none. */
export function MeetingPack() {
  const { t, root } = useMap();
  const { pack } = readPage(document);
  if (!pack) return null;
  return (
    <section class="details-group">
      <h3>{t('present.pack')}</h3>
      <p>{t('present.packHint')}</p>
      <p>
        <PackLink t={t} root={root} size={pack} />
      </p>
    </section>
  );
}
