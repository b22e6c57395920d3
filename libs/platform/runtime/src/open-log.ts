import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  GroupCommit,
  LogReader,
  parseVerifierKey,
  Sequencer,
  signerKey,
  SubjectCommitments,
  WitnessClient,
} from '@cloison/platform/audit-log';
import type { UnitOfWork } from '@cloison/platform/database';
import type { ZoneSettings } from '@cloison/platform/http';

export interface OpenLog {
  readonly reader: LogReader;
  readonly sequencer: Sequencer;
}

/**
 * Gives a unit of work its log: from here on it answers. The sequencer isn't started; a command that only appends leaves the sealing to the
 * zone's server.
 */
export function openLog(unitOfWork: UnitOfWork, settings: ZoneSettings, onError?: (error: Error) => void): OpenLog {
  const key = (file: string): string => readFileSync(join(settings.keysDir, file), 'utf8');
  const wrappingKey = Buffer.from(key('subject-wrapping.key').trim(), 'base64');
  unitOfWork.useLog({ encoder: new SubjectCommitments({ wrappingKey }), readLog: new GroupCommit(unitOfWork.runner) });
  const witnessKey = process.env[`${settings.zone.toUpperCase()}_WITNESS_KEY`];
  const sequencer = new Sequencer({
    runner: unitOfWork.runner,
    signer: signerKey(settings.logOrigin, key('log-signing.pem')),
    witness: settings.witnessUrl
      ? new WitnessClient({ url: settings.witnessUrl, key: witnessKey ? parseVerifierKey(witnessKey) : undefined })
      : undefined,
    onError,
  });
  return { reader: new LogReader(unitOfWork.runner), sequencer };
}
