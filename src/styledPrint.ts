import './styles/paper.css';
import './styles/print.css';

/** What a page with the map is on paper, with its styles, as it is loaded. */
export { Print } from './features/print/Print';
