import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { isPacked } from '../state/pack';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { QrCode } from '../ui/QrCode';
import { type MapContext, useMap } from './context';
import { copyFrom } from './copy';
import { publicAddress } from './publicAddress';
import { Download } from './save';

interface ShareButtonProps {
  /** What is shared, for the device's own share sheet. */
  title: string;
  /** The address of a picture of it, where there is one. */
  picture?: string | null;
  /** The address, whole or from this page on; that of the page where left out. */
  address?: string | undefined;
  /** What else the dialog offers. */
  children?: ComponentChildren;
}

/** The address of the page as it stands, for others: from a page around it that of the map itself. */
export function addressHere(
  context: Pick<MapContext, 'site' | 'root' | 'hrefOf' | 'store'>,
): string {
  const { embed, chosen } = context.store.state.peek();
  if (embed) return new URL(context.hrefOf(chosen), location.href).href;
  const { search, hash, href } = location;
  return isPacked(context.root) ? (publicAddress(context, search + hash) ?? '') : href;
}

/** Hands over the page as it stands: by the device's share sheet, as a link, as a QR code. */
export function ShareButton({ title, picture, address, children }: ShareButtonProps) {
  const context = useMap();
  const { t } = context;
  const field = useRef<HTMLInputElement>(null);
  /** '' while the dialog is closed. */
  const link = useSignal('');
  const isCopied = useSignal<boolean | null>(null);
  const open = () => {
    link.value = address ? new URL(address, location.href).href : addressHere(context);
    isCopied.value = null;
  };
  const close = () => {
    link.value = '';
  };
  const copy = async () => {
    if (field.current) isCopied.value = await copyFrom(field.current);
  };
  const hand = () => {
    // Who closes the share sheet again has changed their mind: nothing to tell.
    navigator.share({ title, url: link.value }).catch(() => {});
  };
  // Nobody else can open a file of this device.
  if (publicAddress(context, '') === null) return null;
  return (
    <>
      <button type="button" class="action" onClick={open}>
        <Icon name="share" />
        <span>{t('share.share')}</span>
      </button>
      {link.value && (
        <Dialog label={t('share.share')} onClose={close}>
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
              <Download class="action" href={picture}>
                {t('share.picture')}
              </Download>
            )}
            <button type="button" class="action" onClick={close}>
              {t('share.close')}
            </button>
          </div>
          <p role="status">
            {isCopied.value !== null && t(isCopied.value ? 'share.copied' : 'share.notCopied')}
          </p>
          {children}
        </Dialog>
      )}
    </>
  );
}
