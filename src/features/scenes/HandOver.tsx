import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OwnScene } from '../../state/work';
import { useMap } from '../context';
import { publicAddress } from '../publicAddress';
import { ShareButton } from '../ShareButton';
import { useSave } from '../save';
import { writeSceneFile } from './scene-file';

/** What an address may be at most, in characters: chats and servers cut longer ones. */
const MOST_ADDRESS = 2000;

/** Takes the scenes along: as a file, and as a link where they fit into one. */
export function HandOver({ scenes }: { scenes: readonly OwnScene[] }) {
  const context = useMap();
  const { t } = context;
  const saveFile = useSave();
  const folder = publicAddress(context, '');
  /** '' until it is known. */
  const address = useSignal('');
  useEffect(() => {
    let isCurrent = true;
    import('./scene-link').then(
      ({ writeSceneHash }) => {
        if (!isCurrent || folder === null) return;
        address.value = new URL(folder, location.href).href + writeSceneHash(scenes);
      },
      // Without the network there is no link, and the file is there.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [scenes, folder, address]);
  const save = () =>
    saveFile(
      new Blob([writeSceneFile(scenes)], { type: 'application/json' }),
      'jiangmen-scenes.json',
    );
  const isShort = address.value.length <= MOST_ADDRESS;
  return (
    <div class="scenes-hand-over">
      <div class="actions">
        <button type="button" class="action" onClick={save}>
          {t('scenes.save')}
        </button>
        {address.value && isShort && (
          <ShareButton title={t('scenes.title')} address={address.value} />
        )}
      </div>
      {!isShort && (
        <p class="details-note">
          {t('scenes.tooLong', { length: address.value.length, most: MOST_ADDRESS })}
        </p>
      )}
    </div>
  );
}
