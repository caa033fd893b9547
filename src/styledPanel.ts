import './styles/actions.css';
import './styles/lens.css';
import './styles/match.css';

export { EmbedOffer } from './features/EmbedButton';
/** The panel with its styles, as it is loaded. */
export { Panel } from './Panel';
