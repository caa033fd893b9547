import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
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
  // Before anything is seen: that it failed before is not said again while it is asked for anew.
  useLayoutEffect(() => {
    part.load();
  }, [part]);
  const hasFailed = () => isFailed.value || t.more === 'failed';
  if (t.more === 'there' && module.value) return <>{children(module.value)}</>;
  if (isQuiet) return null;
  if (!hasFailed()) return <p class="later">{t('later.loading')}</p>;
  const retry = async () => {
    await part.load();
    // An old browser remembers what has failed: a new page asks anew, if there is anyone to ask.
    if (hasFailed())
      fetch('').then(
        () => location.reload(),
        () => {},
      );
  };
  return (
    <p role="alert" class="later">
      {t('later.failed')}{' '}
      <button type="button" class="text-button" onClick={retry}>
        {t('later.retry')}
      </button>
    </p>
  );
}
