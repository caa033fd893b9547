import { isArea, POSITIONS } from '../../scene/drawings';
import type { DrawingKind } from '../../state/work';
import { useMap } from '../context';
import { figureOf } from '../figureOf';
import { finish, giveUp, grip, hand, pencilOf, selectedIn, takeBack } from './desk';
import { drawingOf } from './shapes';

/** What the next press does, from how many positions are in hand. */
function stepOf(kind: DrawingKind, count: number) {
  if (count === 0) return `draw.first.${kind}` as const;
  if (kind === 'circle' || kind === 'arrow') return `draw.second.${kind}` as const;
  if (count < POSITIONS[kind].least) return 'draw.more';
  return isArea(kind) ? 'draw.endArea' : 'draw.endLine';
}

/** Tells what the next press on the map does, and offers what keys do as well. */
export function NextStep() {
  const { store, t } = useMap();
  const pencil = pencilOf(store.state.value);
  const inHand = hand.value;
  const count = inHand?.positions.length ?? 0;
  const shape = inHand && drawingOf(inHand.kind, inHand.positions, { colour: '', label: '' });
  const held = selectedIn(store) && grip.value;
  const step = held ? t('draw.held') : pencil ? t(stepOf(pencil, count)) : t('draw.choose');
  return (
    <div class="desk-step">
      <p role="status">
        {step}
        {count > 0 && <small>{t('draw.inHand', { count })}</small>}
        {shape && <b>{figureOf(t, shape)}</b>}
      </p>
      {(inHand || held) && (
        <div class="actions">
          {inHand && count >= POSITIONS[inHand.kind].least && (
            <button type="button" class="action is-main" onClick={() => finish(store)}>
              {t('draw.finish')}
            </button>
          )}
          {(inHand || held?.kind === 'vertex') && (
            <button type="button" class="action" onClick={() => takeBack(store)}>
              {inHand ? t('draw.takeBack') : t('draw.removeVertex')}
            </button>
          )}
          <button type="button" class="action" onClick={() => giveUp(store)}>
            {inHand ? t('draw.giveUp') : t('draw.letGo')}
          </button>
        </div>
      )}
    </div>
  );
}
