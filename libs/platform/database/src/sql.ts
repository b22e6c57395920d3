/** A statement and its parameters. The only way to make one is the `sql` tag, so that a value can't become part of the text. */
export class Sql {
  private constructor(
    readonly text: string,
    readonly values: readonly unknown[],
  ) {}

  /** @internal used by the `sql` tag alone */
  static of(strings: readonly string[], parts: readonly unknown[]): Sql {
    let text = strings[0] ?? '';
    const values: unknown[] = [];
    parts.forEach((part, index) => {
      if (part instanceof Sql) {
        text += part.text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + values.length}`);
        values.push(...part.values);
      } else {
        values.push(part);
        text += `$${values.length}`;
      }
      text += strings[index + 1] ?? '';
    });
    return new Sql(text, values);
  }
}

/**
 * `sql\`SELECT … WHERE id = ${id}\`` → the text with `$1` and the parameter beside it. A nested `Sql` is spliced in with its parameters
 * renumbered; everything else becomes a parameter.
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly unknown[]): Sql {
  return Sql.of(strings, parts);
}

/** No condition at all: for fragments that are optional. */
export const nothing = sql``;
