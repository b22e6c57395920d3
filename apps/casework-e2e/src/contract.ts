import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';

import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const file = fileURLToPath(new URL('../../casework-web/src/api/office-openapi.d.ts', import.meta.url));
const HEAD = '/** Made from the office’s OpenAPI document by `npm run contract`. Not to be edited. */\n\n';

/**
 * The types that the office's pages are compiled against, as committed and as the running server's own document says (`npm run
 * contract` writes them anew).
 */
export async function contracts(url: string): Promise<{ readonly committed: string; readonly served: string }> {
  const types = astToString(await openapiTS(await documentOf(url)));
  const served = await format(HEAD + types, { ...(await resolveConfig(file)), filepath: file });
  return { committed: readFileSync(file, 'utf8'), served };
}

/** Node's resolver doesn't know `*.localhost`: the address and the Host header are given apart. */
function documentOf(url: string): Promise<string> {
  const { host, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/api/openapi.json', headers: { host } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
}
