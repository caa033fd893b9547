import './styles/base-maps.css';

/** The choice of a base map with its styles, as it is loaded. */
export { BaseMaps } from './features/layers/BaseMaps';
