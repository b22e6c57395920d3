type Child = Node | string | null | false;

interface Properties {
  readonly [name: string]: string | boolean | ((event: Event) => void) | undefined;
}

/**
 * An element made of nodes and text, never of markup. Properties that begin with `on` are listeners; a true or false one is present or absent.
 */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}
