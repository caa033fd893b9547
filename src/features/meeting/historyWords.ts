import type { MessageKey } from '../../i18n/messages';
import type { Step } from '../../state/history';
import * as more from '../../state/moreTransitions';
import * as state from '../../state/transitions';
import * as work from '../../state/workTransitions';

/** What a transition is called beside the button that takes it back. */
const WORDS = new Map<unknown, MessageKey>([
  [state.choose, 'history.choice'],
  [state.choosePlace, 'history.choice'],
  [state.close, 'history.choice'],
  [state.switchLayer, 'history.shown'],
  [more.hideLayers, 'history.shown'],
  [more.setOpacity, 'history.opacity'],
  [more.moveLayer, 'history.order'],
  [more.resetLayers, 'history.layers'],
  [more.switchGraticule, 'history.graticule'],
  [state.filterIndustry, 'history.industries'],
  [more.swapIndustry, 'history.industries'],
  [more.wantEvery, 'history.industries'],
  [more.setNeed, 'history.need'],
  [more.chooseBase, 'history.base'],
  [more.takeView, 'history.scene'],
  [more.shortlist, 'history.shortlist'],
  [more.keepAll, 'history.shortlist'],
  [work.putDrawing, 'history.drawing'],
  [work.removeDrawing, 'history.drawing'],
  [work.setDrawings, 'history.drawing'],
  [work.putData, 'history.data'],
  [work.removeData, 'history.data'],
  [work.setData, 'history.data'],
  [work.putScene, 'history.scene'],
  [work.removeScene, 'history.scene'],
  [work.setScenes, 'history.scene'],
  [work.joinWork, 'history.file'],
  [null, 'history.link'],
]);

/** What a step changed, in a word or two. */
export const wordOf = ({ cause }: Step): MessageKey => WORDS.get(cause) ?? 'history.other';
