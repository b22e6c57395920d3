/** `9f417c0e…` as groups of four, for reading aloud. */
export const inFours = (hex: string): string[] => hex.match(/.{1,4}/g) ?? [];
