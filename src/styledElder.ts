import './styles/elder.css';
import 'virtual:elder-palette.css';

export { ElderStart } from './ElderLayout';
