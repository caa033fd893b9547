import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { FileButton } from '../../ui/FileButton';
import { useMap } from '../context';
import { open } from './imports';

const ENDINGS =
  '.geojson,.json,.topojson,.kml,.kmz,.gpx,.csv,.tsv,.txt,.xlsx,.zip,.shp,.dbf,.shx,.prj,.cpg,.dxf';

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

/** Files are chosen, or dropped anywhere on the page while this is there. */
export function OpenFiles() {
  const { store, t } = useMap();
  const isOver = useSignal(false);
  // With its first frame: a file that nothing listens for is opened in the place of the page.
  useLayoutEffect(() => {
    // Enters and leaves of all elements below the pointer: the page is left with the last of them.
    let inside = 0;
    const listen = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.type === 'dragenter') inside++;
      if (event.type === 'dragleave') inside--;
      if (event.type === 'drop') {
        inside = 0;
        open(store, [...(event.dataTransfer?.files ?? [])]);
      }
      isOver.value = inside > 0;
    };
    const types = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;
    for (const type of types) addEventListener(type, listen);
    return () => {
      for (const type of types) removeEventListener(type, listen);
    };
  }, [store, isOver]);
  return (
    <div class="data-open">
      <FileButton
        multiple
        accept={ENDINGS}
        words={t('data.choose')}
        onFiles={(files) => open(store, files)}
      />
      <p class="details-note">{t('data.drop')}</p>
      <p class="details-note">{t('data.formats')}</p>
      {isOver.value && (
        <div class="data-drop" role="status">
          <p>{t('data.letGo')}</p>
        </div>
      )}
    </div>
  );
}
