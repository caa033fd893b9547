import { Dialog } from '../ui/Dialog';
import { useMap } from './context';

interface SaveByHandProps {
  /** Address of what is to be saved, where it is a picture. */
  picture: string | null;
  onClose(): void;
}

/** How a visitor saves what the browser does not save for the page. */
export function SaveByHand({ picture, onClose }: SaveByHandProps) {
  const { t } = useMap();
  const words = t(picture ? 'save.longPress' : 'save.openInBrowser');
  return (
    <Dialog label={words} onClose={onClose}>
      {picture && <img class="by-hand" src={picture} alt="" />}
      <p>{words}</p>
      {!picture && <p class="details-note">{t('save.stays')}</p>}
      <div class="actions">
        <button type="button" class="action" onClick={onClose}>
          {t('share.close')}
        </button>
      </div>
    </Dialog>
  );
}
