import './styles/presentation.css';

/** What tells a script, with its styles, as it is loaded. */
export { Presentation } from './features/present/Presentation';
