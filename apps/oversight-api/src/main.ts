import 'reflect-metadata';
import { runOrExit } from '@cloison/platform/http';
import { serveZone } from '@cloison/platform/runtime';
import { oversightProcess, readOversight } from './start';

await runOrExit(async () => serveZone(oversightProcess(readOversight(process.env).installation)));
