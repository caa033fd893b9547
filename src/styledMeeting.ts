import './styles/actions.css';
import './styles/drawing.css';
import './styles/meeting.css';

/** The tools of a meeting with their styles, as they are loaded. */
export { Meeting } from './Meeting';
export { Workbench } from './Workbench';
