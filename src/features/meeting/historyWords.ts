import type { MessageKey } from '../../i18n/messages';
import type { Step } from '../../state/history';
import * as state from '../../state/transitions';
import * as work from '../../state/work';

/** What a transition is called beside the button that takes it back. */
const WORDS = new Map<unknown, MessageKey>([
  [state.choose, 'history.choice'],
  [state.choosePlace, 'history.choice'],
  [state.close, 'history.choice'],
  [state.switchLayer, 'history.shown'],
  [state.hideLayers, 'history.shown'],
  [state.setOpacity, 'history.opacity'],
  [state.moveLayer, 'history.order'],
  [state.resetLayers, 'history.layers'],
  [state.switchGraticule, 'history.graticule'],
  [state.filterIndustry, 'history.industries'],
  [state.swapIndustry, 'history.industries'],
  [state.wantEvery, 'history.industries'],
  [state.setNeed, 'history.need'],
  [state.chooseBase, 'history.base'],
  [state.present, 'history.script'],
  [state.goToStep, 'history.script'],
  [state.showOutput, 'history.page'],
  [state.shortlist, 'history.shortlist'],
  [state.keepAll, 'history.shortlist'],
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
