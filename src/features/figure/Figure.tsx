import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { dots, millimetres } from '../../scene/paper';
import { clampZoom, geographic, mercator, widerThan, worldSize } from '../../scene/projection';
import { type Camera, type Output, PAPER_SIZES, titleOf } from '../../state/state';
import { showOutput } from '../../state/transitions';
import { isPicture } from '../../svg/DataPicture';
import { useMap } from '../context';
import { layOut, screenSize } from '../figureSheet';
import { MapSheet } from '../MapSheet';
import { OutputBar } from '../OutputBar';
import { usePageSize } from '../usePageSize';
import { Save } from './Save';

type FigureOutput = Extract<Output, { kind: 'figure' }>;

/** A press of a key or button moves the map by so much of its width, and zooms by so many levels. */
const STEP = { move: 0.1, zoom: 0.25 };

/** The map as it stands as a page of its own, to be framed, titled, and saved or printed. */
export function Figure({ figure }: { figure: FigureOutput }) {
  const { store, ground, t, site } = useMap();
  const city = store.city.value;
  const state = store.state.value;
  const drawing = useRef<SVGSVGElement>(null);
  const paper = millimetres(figure.size, figure.orientation);
  const sheet = dots(paper);
  const screen = useMemo(screenSize, []);
  const own = store.camera.value;
  const { drawings, data } = store.shownWork.value;
  const layout = useMemo(
    () => layOut({ city, state, own, screen, data, sheet }, { t, site }),
    [city, state, own, screen, data, sheet.width, sheet.height, t, site],
  );
  const { camera, map } = layout;
  const look = ({ center, zoom }: Camera) => {
    store.camera.value = { center, zoom: clampZoom(zoom - widerThan(screen, map)) };
  };
  // As it is typed, with the space before the next word.
  const typed = useSignal(figure.title);
  const title = figure.title || site.title[t.language];
  const change = (changed: Partial<FigureOutput>) =>
    store.change(showOutput, { ...figure, ...changed });

  /** Moves the map on the sheet by pixels of the sheet. */
  const move = (dx: number, dy: number) => {
    const [x, y] = mercator(camera.center);
    const size = worldSize(camera.zoom);
    look({ ...camera, center: geographic([x - dx / size, y - dy / size]) });
  };
  const zoom = (steps: number) => look({ ...camera, zoom: camera.zoom + steps * STEP.zoom });
  const key = (event: KeyboardEvent) => {
    const way = {
      ArrowLeft: [1, 0],
      ArrowRight: [-1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    }[event.key];
    if (way) move((way[0] ?? 0) * STEP.move * map.width, (way[1] ?? 0) * STEP.move * map.width);
    else if (event.key === '+' || event.key === '=') zoom(1);
    else if (event.key === '-') zoom(-1);
    else return;
    event.preventDefault();
  };

  usePageSize(paper);
  const isDragged = useSignal(false);
  return (
    <article class="figure">
      <OutputBar title={t('figure.title')}>
        <label class="action">
          <span>{t('figure.size')}</span>
          <select
            value={figure.size}
            onChange={({ currentTarget }) =>
              change({
                size: PAPER_SIZES.find((size) => size === currentTarget.value) ?? figure.size,
              })
            }
          >
            {PAPER_SIZES.map((size) => (
              <option key={size} value={size}>
                {size === '16x9' ? '16:9' : size.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
        <label class="action">
          <span>{t('figure.orientation')}</span>
          <select
            value={figure.orientation}
            onChange={({ currentTarget }) =>
              change({ orientation: currentTarget.value === 'portrait' ? 'portrait' : 'landscape' })
            }
          >
            <option value="landscape">{t('figure.landscape')}</option>
            <option value="portrait">{t('figure.portrait')}</option>
          </select>
        </label>
        <label class="action">
          <span>{t('figure.ownTitle')}</span>
          <input
            type="text"
            maxLength={60}
            value={titleOf(typed.value) === figure.title ? typed.value : figure.title}
            placeholder={site.title[t.language]}
            onInput={({ currentTarget }) => {
              typed.value = currentTarget.value;
              change({ title: titleOf(typed.value) });
            }}
          />
        </label>
        <button type="button" class="action" aria-label={t('stage.zoomIn')} onClick={() => zoom(1)}>
          +
        </button>
        <button
          type="button"
          class="action"
          aria-label={t('stage.zoomOut')}
          onClick={() => zoom(-1)}
        >
          −
        </button>
      </OutputBar>
      <Save drawing={drawing} paper={paper} name={`jiangmen-${figure.size}`} />
      {isPicture({ layers: data, camera, viewport: map }) && (
        <p class="details-note">{t('data.asPicture')}</p>
      )}
      <div class="figure-sheet paper">
        <svg
          ref={drawing}
          viewBox={`0 0 ${sheet.width} ${sheet.height}`}
          style={{ width: `${sheet.width}px` }}
          role="img"
          aria-label={t('figure.preview')}
          tabindex={0}
          onKeyDown={key}
          onPointerDown={(event) => {
            isDragged.value = true;
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={(event) => {
            if (!isDragged.value) return;
            const scale = sheet.width / event.currentTarget.getBoundingClientRect().width;
            move(event.movementX * scale, event.movementY * scale);
          }}
          onPointerUp={() => {
            isDragged.value = false;
          }}
        >
          <MapSheet
            edition={{ city, ground: ground.value, t, site, work: { data, drawings } }}
            state={state}
            title={title}
            layout={layout}
            sheet={sheet}
          />
        </svg>
      </div>
    </article>
  );
}
