import addFormatsModule from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import type { Answer, AnswerObserver } from './dpop-client';

/** As much of an OpenAPI 3.1 document as checks need. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, object>> };
}

export interface OpenApiOperation {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: object }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: object }>> };
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>>;
}

const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;

/** The path of the document that an address belongs to: literal parts win over parameters. */
export function pathOf(document: OpenApiDocument, address: string): string | undefined {
  const parts = address.split('?', 1)[0]?.split('/') ?? [];
  const fits = (template: string): boolean => {
    const pieces = template.split('/');
    return pieces.length === parts.length && pieces.every((piece, index) => piece.startsWith('{') || piece === parts[index]);
  };
  return Object.keys(document.paths)
    .filter(fits)
    .sort((a, b) => (a.match(/\{/g)?.length ?? 0) - (b.match(/\{/g)?.length ?? 0))[0];
}

/**
 * An observer for `DpopClient` that throws when an answer isn't what the document says: an undeclared status, a missing field, or one field
 * too many (every schema is closed).
 */
export function expectMatchesOpenApi(document: OpenApiDocument): AnswerObserver {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'cloison:', components: document.components ?? {} });
  const compiled = new Map<string, ValidateFunction>();
  const validatorOf = (schema: object): ValidateFunction => {
    const text = JSON.stringify(schema).replaceAll('"#/', '"cloison:#/');
    let validate = compiled.get(text);
    if (!validate) compiled.set(text, (validate = ajv.compile(JSON.parse(text) as object)));
    return validate;
  };
  return (answer: Answer) => {
    const path = pathOf(document, answer.path);
    const operation = path === undefined ? undefined : document.paths[path]?.[answer.method.toLowerCase()];
    if (!operation) return;
    const where = `${answer.method} ${path} → ${answer.status}`;
    const response = operation.responses?.[String(answer.status)] ?? (answer.status >= 400 ? operation.responses?.['default'] : undefined);
    if (!response) throw new Error(`${where}: the document doesn’t know this status`);
    const mediaType = (answer.headers['content-type'] ?? '').split(';', 1)[0] ?? '';
    if (!response.content) {
      if (answer.text !== '') throw new Error(`${where}: a body where the document has none`);
      return;
    }
    const declared = Object.entries(response.content).find(([type]) => type.split(';', 1)[0] === mediaType)?.[1];
    const schema = declared?.schema;
    if (!declared) throw new Error(`${where}: the document doesn’t know ${mediaType}`);
    if (!/json/.test(mediaType) || !schema) return;
    const validate = validatorOf(schema);
    if (!validate(answer.body)) throw new Error(`${where}: ${ajv.errorsText(validate.errors)}`);
  };
}
