export { DEMO_DISTRICT, DISTRICTS, PEOPLE } from './people';
export { seedDemo } from './seed';
