import { writeFileSync } from 'node:fs';
import { caseworkPolicy } from '@cloison/casework/access';
import { CaseworkModule } from '@cloison/casework/office';
import { zoneDocument } from '@cloison/platform/runtime';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const FILE = 'apps/casework-web/src/api/office-openapi.d.ts';
const HEAD = '/** Made from the office’s OpenAPI document by `npm run contract`. Not to be edited. */\n\n';

// The types that the office's pages are compiled against, from the handlers' own declarations. A journey holds them to the running server.
const document = await zoneDocument(caseworkPolicy, [CaseworkModule]);
const types = astToString(await openapiTS(JSON.stringify(document)));
writeFileSync(FILE, await format(HEAD + types, { ...(await resolveConfig(FILE)), filepath: FILE }));
process.stdout.write(`${FILE}: ${Object.keys(document.paths).length} addresses\n`);
