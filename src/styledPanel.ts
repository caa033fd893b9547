import './styles/actions.css';
import './styles/lens.css';
import './styles/match.css';

/** The panel with its styles, as it is loaded. */
export { Access, Panel } from './Panel';
