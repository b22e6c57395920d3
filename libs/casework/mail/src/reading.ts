export { readMessage } from './incoming/read-message';
export type { ReadAttachment, ReadMessage } from './incoming/read-message';
