import './styles/text-map.css';
import './styles/keys.css';

/** The map as text and by keyboard, with their styles, as they are loaded. */
export { MapKeys } from './features/keys/MapKeys';
export { TextMap } from './features/list/TextMap';
