import { effect, untracked, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { LonLat } from './city/city';
import { useMap } from './features/context';
import { Controls } from './features/stage/Controls';
import { Credits } from './features/stage/Credits';
import { isSame } from './features/stage/camera';
import { carryNames, releaseNames } from './features/stage/carry';
import { Locator } from './features/stage/Locator';
import { createStageModel, type Shown } from './features/stage/model';
import { listenToPointer } from './features/stage/pointing';
import { ScaleBar } from './features/stage/ScaleBar';
import type { Shade } from './scene/palette';
import { pixelIn } from './scene/pixel';
import { unprojector } from './scene/projection';
import type { Surface } from './scene/surface';
import { cameraFor, columnsOf, openingCamera } from './scene/view';
import { type Camera, isDrawing, type State, subjectOf } from './state/state';
import { restOf } from './state/store';
import { choose } from './state/transitions';
import type { Work } from './state/work';
import { openSurfaces, type Surfaces } from './surfaces';
import { Names } from './svg/Names';
import { afterPaint, followPainted } from './ui/painted';
import { useMedia } from './ui/useMedia';
import './styles/stage.css';

interface StageProps {
  /** What the layout adds to the controls. */
  controls?: ComponentChildren;
  /** Whether it opens with the whole city: what was chosen before it was there comes into view then. */
  opensWhole: boolean;
  /** Draws what a meeting has on the map. */
  work(): ComponentChildren;
  /** Called once, when the map and its names are there. */
  onDrawn(): void;
}

/** Whether a meeting has anything on the map. */
const hasWork = ({ chosen, graticule, base }: State, { drawings, data }: Work): boolean =>
  chosen?.kind === 'tool' || graticule || base !== '' || drawings.length > 0 || data.length > 0;

/** The map, and everything that lies on it. */
export function Stage({ controls, opensWhole, work, onDrawn }: StageProps) {
  const { store, ground, covered, margins, stage, pressed, t } = useMap();
  const root = useRef<HTMLDivElement>(null);
  const twinHost = useRef<HTMLDivElement>(null);
  const mapHost = useRef<HTMLDivElement>(null);
  const names = useRef<SVGSVGElement>(null);
  const surfaces = useSignal<Surfaces | null>(null);
  const surface = surfaces.value?.current.value ?? null;
  const model = useMemo(
    () => createStageModel(store, ground, covered, margins),
    [store, ground, covered, margins],
  );
  const { theme, elder, simple, language } = store.state.value;
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const shade = useSignal<Shade>('light');
  const own = theme === 'auto' ? (isDark ? 'dark' : 'light') : theme;
  shade.value = elder ? `${own}-elder` : own;
  const data = useComputed(() => store.shownWork.value.data);
  const isReady = model.camera.value !== null;

  useEffect(() => {
    const { current } = root;
    if (!current) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = current;
      if (width && height) model.viewport.value = { width, height };
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [model]);

  useEffect(() => followPainted(model.wanted, model.shown), [model]);

  /** Where the camera was last seen to rest, and where it was last sent; what it was sent to. */
  const rested = useRef<Camera | null>(null);
  const sent = useRef<Camera | null>(null);
  const chosen = useRef<number | LonLat | null>(null);
  const returns = useRef(0);

  /** The camera that shows a place or a spot; null where it can be seen already. */
  const cameraOn = (subject: number | LonLat | null, from: Camera): Camera | null => {
    const target = typeof subject === 'number' ? store.city.peek().byNumber.get(subject) : subject;
    const viewport = model.viewport.peek();
    if (!target || !viewport) return null;
    return cameraFor(target, ground.peek(), from, viewport, covered.peek());
  };

  // The surfaces are made once the stage has its size, and anew where the visitor wants another.
  useEffect(() => {
    const rest = model.camera.peek();
    if (!isReady || !rest || !twinHost.current || !mapHost.current) return;
    const isFirst = sent.current === null;
    const subject = isFirst && opensWhole ? null : subjectOf(model.shown.peek().state);
    // A link's own camera comes before the place it names.
    const first = (store.camera.peek() ? null : cameraOn(subject, rest)) ?? rest;
    const camera = sent.current ?? first;
    chosen.current = subject;
    rested.current = rest;
    sent.current = camera;
    const { scene } = model;
    const hosts = { twin: twinHost.current, map: mapHost.current };
    const opened = openSurfaces({ hosts, scene, ground, shade, data, camera }, simple);
    surfaces.value = opened;
    if (!isSame(camera, rest)) store.camera.value = camera;
    return () => {
      opened.dispose();
      surfaces.value = null;
    };
  }, [model, surfaces, ground, shade, data, store, isReady, simple, opensWhole]);

  useEffect(() => {
    const settled = surfaces.peek()?.settled;
    if (!surface || !settled) return;
    const { viewport, live, scene, obstacles } = model;
    live.value = surface.camera();
    stage.value = { surface, viewport, live, scene, obstacles, settled };
    return () => {
      stage.value = null;
    };
  }, [surface, surfaces, model, stage]);
  // After what was chosen: what was under the pointer goes with it, and needs no frame of its own.
  useEffect(
    () =>
      effect(() => {
        const drawn = surfaces.value?.current.value;
        const number = store.hover.value;
        return drawn && afterPaint(() => drawn.highlight(number));
      }),
    [surfaces, store],
  );
  useSignalEffect(() => surfaces.value?.current.value.paint(shade.value));
  useSignalEffect(() => {
    surfaces.value?.current.value.showData(data.value).catch(() => {
      store.problems.value = [{ code: 'noData', parameter: 'data', value: '' }];
    });
  });
  useEffect(() => surface?.setName(t('stage.name')), [surface, t]);

  /**
   * Takes the surface where the store says the camera rests: back and forward, another size of the
   * stage. And what was chosen comes into view, wherever it was chosen.
   */
  const go = ({ state, camera: rest, returns: returned }: Shown, drawn: Surface) => {
    if (!rest || !rested.current || !sent.current) return;
    const subject = subjectOf(state);
    const isMoved = returned !== returns.current || !isSame(rest, rested.current);
    const isNew = String(subject) !== String(chosen.current);
    const isGiven = isMoved && store.camera.peek() !== null;
    rested.current = rest;
    chosen.current = subject;
    returns.current = returned;
    if (isMoved) {
      sent.current = rest;
      drawn.moveTo(rest, 'jump');
    }
    const next = isNew && !isGiven ? cameraOn(subject, sent.current) : null;
    if (!next) return;
    sent.current = next;
    drawn.moveTo(next, 'fly');
  };
  // At once, and not with the next frame: what is shown has waited for one already. It goes first, for
  // elsewhere may be another scene: of two in one frame both would be drawn.
  useEffect(
    () =>
      effect(() => {
        const drawn = surfaces.value?.current.value;
        const shown = model.shown.value;
        if (!drawn) return;
        untracked(() => go(shown, drawn));
        const scene = model.scene.value;
        if (!scene) return;
        // Names while the worker makes its tiles: the frame that follows has both.
        drawn.draw(scene).then(() => {
          model.named.value = model.scene.peek();
        });
      }),
    [model, surfaces],
  );

  useEffect(() => {
    if (!surface) return;
    const offs = [
      listenToPointer(surface, store, model, ground, pressed),
      surface.on('move', (camera) => {
        model.live.value = camera;
        const [rest, viewport] = [model.camera.peek(), model.viewport.peek()];
        if (!names.current || !rest || !viewport) return;
        carryNames(names.current, model.labels.peek(), rest, camera, viewport);
      }),
      surface.on('rest', (camera) => {
        const opening = model.opening.peek();
        const isMoved = !rested.current || !isSame(camera, rested.current);
        rested.current = camera;
        sent.current = camera;
        model.live.value = camera;
        // One that only took another size has not moved: where it is to rest then, the store says.
        if (isMoved) restOf(store).value = opening && isSame(opening, camera) ? null : camera;
        if (names.current) releaseNames(names.current);
      }),
    ];
    return () => {
      for (const off of offs) off();
    };
  }, [surface, store, model, ground, pressed]);

  // Names keep clear of what lies on the stage, which is measured in the first frame.
  const isDrawn = useSignal(false);
  useEffect(() => {
    if (!surface || isDrawn.peek()) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        isDrawn.value = true;
        onDrawn();
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [surface, isDrawn, onDrawn]);

  // What measures and tests wait for: the surface that stays has drawn everything.
  const settled = surfaces.value?.settled.value ?? null;
  useEffect(() => {
    if (!surface || !settled) return;
    performance.mark('map:idle', { detail: settled });
    return surface.on('idle', () => performance.mark('map:idle', { detail: settled }));
  }, [surface, settled]);

  const [labels, hovered, isStill] = [model.labels.value, store.hover.value, !isDrawn.value];
  const namesThere = useMemo(
    () => <Names labels={labels} language={language} hovered={hovered} isStill={isStill} />,
    [labels, language, hovered, isStill],
  );
  const goHome = () => {
    const viewport = model.viewport.peek();
    if (!viewport || !surface) return;
    const columns = columnsOf(store.state.peek());
    surface.moveTo(openingCamera(store.city.peek(), viewport, covered.peek(), columns), 'fly');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the spot can be typed in as well
    <div
      class="stage"
      ref={root}
      onContextMenu={(event) => {
        const viewport = model.viewport.peek();
        if (!surface || !viewport || !root.current) return;
        event.preventDefault();
        if (isDrawing(store.state.peek())) return;
        if (store.state.peek().presenting) return;
        const pixel = pixelIn(root.current, event);
        store.change(choose, { kind: 'spot', at: unprojector(surface.camera(), viewport)(pixel) });
      }}
      style={{ '--covered-bottom': `${covered.value.bottom}px` }}
    >
      <div class="stage-canvas" ref={mapHost} />
      <div class="stage-canvas" ref={twinHost} />
      {hasWork(store.shown.value, store.shownWork.value) && (
        <div class={`stage-work${store.base.value?.is === 'seen' ? ' has-base' : ''}`}>
          {work()}
        </div>
      )}
      <svg class="stage-names" ref={names} aria-hidden="true">
        {namesThere}
      </svg>
      <Controls model={model} zoomBy={(steps) => surface?.zoomBy(steps)} goHome={goHome}>
        {controls}
      </Controls>
      <Locator model={model} />
      <div class="stage-foot">
        {model.camera.value && <ScaleBar model={model} camera={model.camera.value} />}
        <Credits model={model} isSimple={settled === 'twin'} />
      </div>
    </div>
  );
}
