export { addBusinessDays, businessDaysBetween, isBusinessDay } from './business-days';
export { holidays } from './holidays';
export type { Holiday } from './holidays';
