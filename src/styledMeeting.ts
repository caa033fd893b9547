import './styles/meeting.css';
import './styles/data.css';

/** The tools of a meeting with their styles, as they are loaded. */
export { Meeting } from './Meeting';
export { Workbench } from './Workbench';
