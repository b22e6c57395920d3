import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZONES } from '@cloison/platform/zones';

/** A server that is ready at once and tells what it was given at /environment; `die` ends it with the code asked for. */
const MAIN = `
const http = require('node:http');
const zone = __dirname.split('/').pop().replace('-api', '').toUpperCase();
const server = http.createServer((request, response) => {
  if (request.url === '/environment') return response.end(JSON.stringify(process.env));
  if (request.url.startsWith('/die/')) { response.end(); return setTimeout(() => process.exit(Number(request.url.slice(5))), 5); }
  response.end('ready');
});
server.listen(Number(process.env[zone + '_PUBLIC_PORT']), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
`;

/** Commands that answer as the zones' own do; each call leaves its arguments and its variables' names in calls.log. */
const COMMAND = `
const fs = require('node:fs');
const args = process.argv.slice(2);
fs.appendFileSync(__dirname + '/calls.log', JSON.stringify({ args, names: Object.keys(process.env) }) + '\\n');
if (args[0] === 'seed-demo') {
  console.log(JSON.stringify({ done: 1, total: 2 }));
  console.log(JSON.stringify(__dirname.includes('casework') ? { citizens: 2000 } : __dirname.includes('partisan') ? { electors: 20000 } : {}));
}
if (args[0] === 'invite') {
  const code = Math.random().toString(36).slice(2, 10).toUpperCase();
  console.log(JSON.stringify({ code, link: 'http://elsewhere.localhost/#/start/' + code, expiresAt: new Date(Date.now() + 86400000).toISOString() }));
}
if (args[0] === 'separation') console.log(JSON.stringify({ verdict: 'holds' }));
if (args[0] === 'fail') { console.error('it went wrong'); process.exit(7); }
`;

/** Stands in for the zones' built programs, so that the supervisor is tested alone. @returns what to give as `programs` */
export function writeStubPrograms(folder: string): string {
  for (const zone of ZONES) {
    const own = join(folder, `${zone}-api`);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'main.js'), MAIN);
    writeFileSync(join(own, 'command.js'), COMMAND);
  }
  return folder;
}
