import './styles/actions.css';
import './styles/drawing.css';
import './styles/meeting.css';
import './styles/paper.css';
import './styles/scenes.css';
import './styles/base-maps.css';
import './styles/presentation.css';
import './styles/layers-panel.css';
import './styles/data.css';

/** The tools of a meeting with their styles, as they are loaded. */
export { Meeting } from './Meeting';
export { Workbench } from './Workbench';
