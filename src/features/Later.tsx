import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Part } from '../ui/part';
import { useMap } from './context';

interface LaterProps<Module> {
  part: Part<Module>;
  /** Whether nothing is said while it comes: on the map there is something to see. */
  isQuiet?: boolean;
  children(module: Module): ComponentChildren;
}

/** Shows what a part draws as soon as the part is there. */
export function Later<Module>({ part, isQuiet = false, children }: LaterProps<Module>) {
  const { t } = useMap();
  const { module, isFailed } = part;
  useEffect(() => {
    part.load();
  }, [part]);
  if (module.value && t.more === 'there') return <>{children(module.value)}</>;
  if (isQuiet) return null;
  if (!isFailed.value && t.more !== 'failed') return <p class="later">{t('later.loading')}</p>;
  return (
    <p class="later" role="alert">
      {t('later.failed')}{' '}
      {/* A browser may remember that a module failed; all that was chosen stands in the address. */}
      <button type="button" class="text-button" onClick={() => location.reload()}>
        {t('later.retry')}
      </button>
    </p>
  );
}
