export { OVERSIGHT_ROLES, oversightPolicy, SUBJECTS } from './policy';
