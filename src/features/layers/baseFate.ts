import type { BaseFate, BaseProblem } from '../../state/base';

export const isProblem = (is: BaseFate['is']): is is BaseProblem =>
  is !== 'coming' && is !== 'seen';

/** Whether another attempt may go better: what the site or the device has not will not come. */
export const isWorthRetrying = (is: BaseFate['is']): boolean =>
  isProblem(is) && is !== 'unknown' && is !== 'simple';
