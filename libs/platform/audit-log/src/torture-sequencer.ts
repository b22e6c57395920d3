import { UnitOfWork } from '@cloison/platform/database';
import { signerKey } from './note-key';
import { Sequencer } from './sequencer';

/** A sequencer in a process of its own, for torture.spec.ts to kill: never quiet, small batches, so that a kill falls into the middle of one. */
const { TORTURE_URL: url = '', TORTURE_KEY: pem = '' } = process.env;
const work = await UnitOfWork.open({ url, schema: 'hold', poolSize: 1 });
new Sequencer({ runner: work.runner, signer: signerKey('hold.localhost/log', pem), intervalMs: 1, batch: 20 }).start();
process.stdout.write('started\n');
