import { useSignal } from '@preact/signals';
import { useMap } from '../context';
import type { Size } from './code';

interface PreviewProps {
  address: string;
  size: Size;
}

/** The embedded map itself, in its size; loaded where it is wanted. */
export function Preview({ address, size }: PreviewProps) {
  const { t } = useMap();
  const isOpen = useSignal(false);
  return (
    <details
      class="embed-preview"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>{t('embed.preview')}</summary>
      {isOpen.value && (
        <div>
          <iframe
            // Another address in the same frame would be a step of this page's history.
            key={address}
            src={address}
            title={t('embed.preview')}
            width={size.width ?? '100%'}
            height={size.height}
          />
        </div>
      )}
    </details>
  );
}
