import './commissioner.css';

export { commissioner } from './identity';
export { CommissionerShell } from './commissioner-shell';
