/** The panels that tell of the plan rather than of a place: loaded when one is first opened. */
export { Goals } from './Goals';
export { SectionDetails } from './SectionDetails';
export { TaskDetails } from './TaskDetails';
export { Tasks } from './Tasks';
