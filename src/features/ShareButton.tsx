import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import { QrCode } from '../ui/QrCode';
import { useMap } from './context';
import { copyFrom } from './copy';

interface ShareButtonProps {
  /** What is shared, for the device's own share sheet. */
  title: string;
  /** The address of a picture of it, where there is one. */
  picture?: string;
  /** The address, whole or from this page on; that of the page where left out. */
  address?: string | undefined;
  /** What else the dialog offers. */
  children?: ComponentChildren;
}

/** Hands over the page as it stands: by the device's share sheet, as a link, as a QR code. */
export function ShareButton({ title, picture, address, children }: ShareButtonProps) {
  const { t } = useMap();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const link = useSignal('');
  const isCopied = useSignal<boolean | null>(null);
  const open = () => {
    link.value = address ? new URL(address, location.href).href : location.href;
    isCopied.value = null;
    dialog.current?.showModal();
  };
  const copy = async () => {
    if (field.current) isCopied.value = await copyFrom(field.current);
  };
  const hand = () => {
    // Who closes the share sheet again has changed their mind: nothing to tell.
    navigator.share({ title, url: link.value }).catch(() => {});
  };
  return (
    <>
      <button type="button" class="action" onClick={open}>
        <Icon name="share" />
        <span>{t('share.share')}</span>
      </button>
      <dialog ref={dialog} class="share" aria-label={t('share.share')}>
        {link.value && (
          <form method="dialog">
            <h2>{title}</h2>
            <QrCode text={link.value} size={196} label={t('share.code')} />
            <label>
              <span>{t('share.link')}</span>
              <input ref={field} type="text" readonly value={link.value} />
            </label>
            <div class="actions">
              <button type="button" class="action" onClick={copy}>
                {t('share.copy')}
              </button>
              {'share' in navigator && (
                <button type="button" class="action" onClick={hand}>
                  {t('share.device')}
                </button>
              )}
              {picture && (
                <a class="action" href={picture} download>
                  {t('share.picture')}
                </a>
              )}
              <button type="submit" class="action">
                {t('share.close')}
              </button>
            </div>
            <p role="status">
              {isCopied.value !== null && t(isCopied.value ? 'share.copied' : 'share.notCopied')}
            </p>
          </form>
        )}
        {children}
      </dialog>
    </>
  );
}
