import './styles/actions.css';
import './styles/output.css';
import './styles/paper.css';
import './styles/compare.css';
import './styles/brief.css';
import './styles/figure.css';

/** The pages in the place of the map with their styles, as they are loaded. */
export { OutputPage } from './Output';
