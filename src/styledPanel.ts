import './styles/lens.css';

/** The panel with its styles, as it is loaded. */
export { Panel } from './Panel';
