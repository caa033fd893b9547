import './styles/embed.css';

/** What stands beside the map in a page of others with its styles, as it is loaded. */
export { Embedded, listenToHost } from './Embedded';
