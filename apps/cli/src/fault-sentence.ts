import { ClusterFault } from '@cloison/platform/embedded-postgres';
import { InstallationFault } from '@cloison/platform/installation';
import type { Words } from './words/words';

/** What a fault means to the person at the keyboard: what happened, then what to do; and what a program said, where that helps. */
export function faultSentence(fault: unknown, { faults, zones }: Words): string {
  if (fault instanceof InstallationFault) return installationSentence(fault, faults, zones);
  if (fault instanceof ClusterFault) return clusterSentence(fault, faults);
  return faults.unexpected(fault instanceof Error ? fault.message : String(fault));
}

function installationSentence({ code, about }: InstallationFault, faults: Words['faults'], zones: Words['zones']): string {
  const zone = zones[about.zone as keyof typeof zones] ?? about.zone ?? '';
  const said = about.output ? `\n\n${about.output}` : '';
  switch (code) {
    case 'data_folder_not_writable':
      return faults.dataFolderNotWritable(about.folder ?? '');
    case 'data_folder_not_a_folder':
      return faults.dataFolderNotAFolder(about.folder ?? '');
    case 'disk_full':
      return faults.diskFull(about.folder ?? '', about.megabytes ?? 0);
    case 'already_running':
      return faults.alreadyRunning(about.pid ?? 0, (about.file ?? '').replace(/\/running\.json$/, ''));
    case 'port_in_use':
      return faults.portInUse(about.ports ?? [], about.freeBase ?? 4400);
    case 'not_built':
      return faults.notBuilt(about.file ?? '');
    case 'command_failed':
      return `${faults.commandFailed(zone, about.command ?? '', String(about.exitCode))}${said}`;
    case 'api_not_ready':
      return `${faults.apiNotReady(zone, about.file ?? '')}${said}`;
    case 'interrupted':
      return faults.interrupted;
  }
}

function clusterSentence({ code, about }: ClusterFault, faults: Words['faults']): string {
  switch (code) {
    case 'binaries_missing':
      return faults.binariesMissing;
    case 'already_running':
      return faults.clusterRunning(about.dataDir, about.pid ?? 0);
    case 'port_in_use':
      return faults.clusterPort(about.port ?? 0);
    case 'other_major_version':
      return faults.otherVersion(about.dataDir, about.found ?? '');
    case 'password_refused':
      return faults.passwordRefused(about.dataDir);
    case 'folder_not_writable':
      return faults.dataFolderNotWritable(about.dataDir);
    case 'initialisation_failed':
    case 'stopped_while_starting':
    case 'not_ready_in_time':
      return `${faults.clusterFailed(about.dataDir)}\n\n${about.log ?? ''}`;
  }
}
