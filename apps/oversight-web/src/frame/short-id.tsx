/** An account or a device by the first of its number; the whole of it on hover, and for whoever hears the page. */
export function ShortId({ id }: { readonly id: string }) {
  return (
    <span className="mono nowrap" title={id}>
      {id.slice(0, 8)}
    </span>
  );
}
