export { pdf, unprintable } from './pdf';
export type { Paper, PaperContent } from './pdf';
export { MISSING } from './runs';
export * from './sheets';
