import { effect, untracked, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useMap } from './features/context';
import { Controls } from './features/stage/Controls';
import { Credits } from './features/stage/Credits';
import { carryNames, releaseNames } from './features/stage/carry';
import { Locator } from './features/stage/Locator';
import { createStageModel } from './features/stage/model';
import { listenToPointer } from './features/stage/pointing';
import { ScaleBar } from './features/stage/ScaleBar';
import { StageNames } from './features/stage/StageNames';
import { createSteering } from './features/stage/steering';
import type { Shade } from './scene/palette';
import { pixelIn } from './scene/pixel';
import { unprojector } from './scene/projection';
import type { Surface } from './scene/surface';
import { columnsOf, openingCamera } from './scene/view';
import { isDrawing, type State } from './state/state';
import { choose } from './state/transitions';
import type { Work } from './state/work';
import { openSurfaces, type Surfaces } from './surfaces';
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
  const [model, steering] = useMemo(() => {
    const made = createStageModel(store, ground, covered, margins);
    return [made, createSteering(made, store, ground, covered)];
  }, [store, ground, covered, margins]);
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

  const name = () => {
    model.named.value = model.scene.peek();
  };
  const listen = (surface: Surface) => {
    const offs = [
      listenToPointer(surface, store, model, ground, pressed),
      surface.on('move', (camera) => {
        model.live.value = camera;
        const [rest, viewport] = [model.camera.peek(), model.viewport.peek()];
        if (!names.current || !rest || !viewport) return;
        carryNames(names.current, model.labels.peek(), rest, camera, viewport);
      }),
      surface.on('rest', (camera) => {
        model.live.value = camera;
        steering.rest(camera);
        if (names.current) releaseNames(names.current);
      }),
      // Where it lost what it was to draw, it has drawn the newest now.
      surface.on('idle', name),
    ];
    return () => {
      for (const off of offs) off();
    };
  };

  // The surfaces are made once the stage has its size, and anew where the visitor wants another.
  useEffect(() => {
    const rest = model.camera.peek();
    if (!rest || !twinHost.current || !mapHost.current) return;
    const camera = steering.start(rest, opensWhole);
    const { scene } = model;
    const hosts = { twin: twinHost.current, map: mapHost.current };
    const opened = openSurfaces({ hosts, scene, ground, shade, data, camera }, simple);
    // Before anybody moves it.
    const end = effect(() => {
      const { value } = opened.current;
      return untracked(() => listen(value));
    });
    surfaces.value = opened;
    return () => {
      end();
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

  // At once, and not with the next frame: what is shown has waited for one already. It goes first, for
  // elsewhere may be another scene: of two in one frame both would be drawn.
  useEffect(
    () =>
      effect(() => {
        const drawn = surfaces.value?.current.value;
        if (!drawn) return;
        steering.follow(drawn);
        const scene = model.scene.value;
        if (!scene) return;
        // A map's worker makes its tiles meanwhile: the frame that follows has both.
        drawn.draw(scene).then(name);
      }),
    [model, surfaces, steering],
  );

  // Names keep clear of what lies on the stage, which is measured in the first frame.
  const isDrawn = useSignal(false);
  useEffect(() => {
    if (!surface || isDrawn.peek()) return;
    return afterPaint(() => {
      isDrawn.value = true;
      onDrawn();
    });
  }, [surface, isDrawn, onDrawn]);

  // What measures and tests wait for: the surface that stays has drawn everything.
  const settled = surfaces.value?.settled.value ?? null;
  useEffect(() => {
    if (!surface || !settled) return;
    const mark = () => {
      // The newest only: a browser keeps all marks of a page that is open for days.
      performance.clearMarks('map:idle');
      performance.mark('map:idle', { detail: settled });
    };
    mark();
    return surface.on('idle', mark);
  }, [surface, settled]);

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
        if (!surface || !viewport) return;
        event.preventDefault();
        const state = store.state.peek();
        if (isDrawing(state) || state.presenting) return;
        const pixel = pixelIn(event.currentTarget, event);
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
        <StageNames
          labels={model.labels}
          hovered={store.hover}
          language={language}
          isStill={!isDrawn.value}
        />
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
