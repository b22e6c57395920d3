/** A copy of an object with the permitted fields alone. */
export function onlyFields<T extends object>(record: T, permitted: ReadonlySet<string>): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([field]) => permitted.has(field))) as Partial<T>;
}
