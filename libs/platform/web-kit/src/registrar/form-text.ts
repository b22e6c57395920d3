/** A text field of a submitted form, trimmed; a field that isn't there, or holds a file, reads as empty. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
