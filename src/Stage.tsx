import { useSignal, useSignalEffect } from '@preact/signals';
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
import type { GlSurface } from './map/map';
import { cameraFor } from './scene/view';
import type { Camera, State } from './state/state';
import { Names } from './svg/Names';
import './styles/stage.css';

/** Two cameras nearer than a tenth of a pixel or so are one. */
const isSame = (a: Camera, b: Camera) =>
  Math.abs(a.zoom - b.zoom) < 1e-3 &&
  Math.abs(a.center[0] - b.center[0]) < 1e-4 &&
  Math.abs(a.center[1] - b.center[1]) < 1e-4;

const chosenNumber = ({ chosen }: State) => (chosen?.kind === 'place' ? chosen.number : null);

interface StageProps {
  /** What the layout adds to the controls. */
  controls?: ComponentChildren;
}

/** The map, and everything that lies on it. */
export function Stage({ controls }: StageProps) {
  const { store, ground, covered } = useMap();
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const names = useRef<SVGSVGElement>(null);
  const surface = useSignal<GlSurface | null>(null);
  const model = useMemo(() => createStageModel(store, ground, covered), [store, ground, covered]);
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

  // The surface is made once the stage has its size, and lives as long as the stage.
  useEffect(() => {
    if (!isReady) return;
    let isGone = false;
    import('./map/map').then(({ createMap }) => {
      const [camera, scene] = [model.camera.peek(), model.scene.peek()];
      const container = canvas.current;
      if (isGone || !camera || !scene || !container) return;
      const shade = model.shade.peek();
      surface.value = createMap({ container, scene, ground: ground.peek(), shade, camera });
    });
    return () => {
      isGone = true;
      surface.peek()?.dispose();
      surface.value = null;
    };
  }, [model, surface, ground, isReady]);

  useSignalEffect(() => {
    if (model.scene.value) surface.value?.draw(model.scene.value);
  });
  useSignalEffect(() => surface.value?.highlight(store.hover.value));
  useSignalEffect(() => surface.value?.paint(model.shade.value));

  // The surface follows where the camera is said to rest: back and forward, more or less room.
  useSignalEffect(() => {
    const camera = model.camera.value;
    if (!surface.value || !camera || isSame(surface.value.camera(), camera)) return;
    surface.value.moveTo(camera, 'jump');
  });

  // What was chosen comes into view, once, wherever it was chosen; a link's own camera comes first.
  const shown = useRef(store.camera.peek() ? chosenNumber(store.state.peek()) : null);
  useSignalEffect(() => {
    const number = chosenNumber(store.state.value);
    const viewport = model.viewport.value;
    if (!surface.value || !viewport || number === shown.current) return;
    shown.current = number;
    const place = number === null ? null : store.city.peek().byNumber.get(number);
    if (!place) return;
    const camera = surface.value.camera();
    const next = cameraFor(place, ground.peek(), camera, viewport, covered.peek());
    if (next) surface.value.moveTo(next, 'fly');
  });

  useEffect(() => {
    const drawn = surface.value;
    if (!drawn) return;
    const offs = [
      listenToPointer(drawn, store, model, ground),
      drawn.on('move', (camera) => {
        const [rest, viewport] = [model.camera.peek(), model.viewport.peek()];
        if (!names.current || !rest || !viewport) return;
        carryNames(names.current, model.labels.peek(), rest, camera, viewport);
      }),
      drawn.on('rest', (camera) => {
        const opening = model.opening.peek();
        store.camera.value = opening && isSame(opening, camera) ? null : camera;
        if (names.current) releaseNames(names.current);
      }),
      drawn.on('idle', () => performance.mark('map:idle')),
    ];
    return () => {
      for (const off of offs) off();
    };
  }, [surface.value, store, model, ground]);

  const goHome = () => {
    const opening = model.opening.peek();
    if (opening) surface.peek()?.moveTo(opening, 'fly');
  };
  return (
    <div class="stage" ref={root}>
      <div class="stage-canvas" ref={canvas} />
      <svg class="stage-names" ref={names} aria-hidden="true">
        <Names
          labels={model.labels.value}
          language={store.state.value.language}
          hovered={store.hover.value}
        />
      </svg>
      <Controls model={model} zoomBy={(steps) => surface.peek()?.zoomBy(steps)} goHome={goHome}>
        {controls}
      </Controls>
      <ScaleBar model={model} />
      <Locator model={model} />
      <Credits model={model} />
    </div>
  );
}
