import type { Theme } from '../../state/state';
import { Icon, type IconName } from '../../ui/Icon';
import { useMap } from '../context';

const NEXT: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' };
const ICONS: Record<Theme, IconName> = { auto: 'auto', light: 'sun', dark: 'moon' };

/** As the system has it, light, dark: one button that says what is on and goes on to the next. */
export function ThemeSwitch() {
  const { store, t, adapt } = useMap();
  const { theme } = store.state.value;
  return (
    <button
      type="button"
      class="tool"
      title={t('header.themeHint')}
      onClick={() => adapt({ theme: NEXT[theme] })}
    >
      <Icon name={ICONS[theme]} />
      <span>{t(`theme.${theme}`)}</span>
    </button>
  );
}
