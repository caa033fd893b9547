import './styles/actions.css';
import './styles/contrast.css';
import './styles/lens.css';
import './styles/match.css';

/** The panel with its styles, and what stands at its foot, as they are loaded. */
export { FootLinks } from './features/footer/FootLinks';
export { LayerPlaces } from './features/layers/LayerPlaces';
export { Access, Panel } from './Panel';
