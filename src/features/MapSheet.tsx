import { useMemo } from 'preact/hooks';
import type { Site } from '../city/site';
import type { Translate } from '../i18n/messages';
import type { Viewport } from '../scene/projection';
import type { Camera, State } from '../state/state';
import type { Work } from '../state/work';
import { FigurePicture } from '../svg/FigurePicture';
import type { Words } from './context';
import { figureSubtitle, type Layout, layOut } from './figureSheet';
import { measureWords } from './measureWords';
import { paperWords } from './paperWords';

/** In what language sheets speak, and what of the site stands on them. */
export interface Edition extends Pick<Words, 'city' | 'ground'> {
  t: Translate;
  site: Site;
  /** What lies on the map beside the plan. */
  work: Pick<Work, 'data' | 'drawings'>;
}

interface MapSheetProps {
  edition: Edition;
  state: State;
  title: string;
  layout: Layout;
  /** In CSS pixels. */
  sheet: Viewport;
  isBare?: boolean;
}

/** What stands on a sheet that is laid out: of figures, slides and prints. */
export function MapSheet({ edition, state, title, layout, sheet, isBare }: MapSheetProps) {
  const { city, ground, t, work } = edition;
  const { camera, level, legend, sources } = layout;
  const measures = useMemo(() => measureWords(t), [t]);
  return (
    <FigurePicture
      {...{ city, ground, state, camera, level, legend, sources, sheet, title, measures, isBare }}
      words={paperWords(t)}
      data={work.data}
      drawings={work.drawings}
      subtitle={figureSubtitle(city, state, t)}
    />
  );
}

/** The same for a view of a screen, as a drawing of its own. */
export function ViewSheet({ own, screen, ...props }: ViewSheetProps) {
  const { edition, state, sheet, title, isBare } = props;
  const { city, work } = edition;
  const wanted = { city, state, own, screen, data: work.data, sheet, isBare };
  return (
    <svg
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      lang={state.language}
      role="img"
      aria-label={title}
    >
      <MapSheet {...props} layout={layOut(wanted, edition)} />
    </svg>
  );
}

interface ViewSheetProps extends Omit<MapSheetProps, 'layout'> {
  /** Null where the screen opened. */
  own: Camera | null;
  /** How large what it saw was there. */
  screen: Viewport;
}
