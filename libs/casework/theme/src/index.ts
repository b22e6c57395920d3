import './office.css';

export { office } from './identity';
export { OfficeShell } from './office-shell';
