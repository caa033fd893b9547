import type { BaseFate, BaseProblem } from '../../state/base';

export const isProblem = (is: BaseFate['is']): is is BaseProblem =>
  is !== 'coming' && is !== 'seen';
