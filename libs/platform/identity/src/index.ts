export { identityTables } from './tables';
