export type InstallationFaultCode =
  | 'data_folder_not_writable'
  | 'data_folder_not_a_folder'
  | 'disk_full'
  | 'already_running'
  | 'port_in_use'
  | 'not_built'
  | 'command_failed'
  | 'api_not_ready'
  | 'interrupted';

/** Why an installation can't start or a command can't run. `about` names folders, ports, pids and programs; never a password. */
export class InstallationFault extends Error {
  constructor(
    readonly code: InstallationFaultCode,
    readonly about: {
      readonly folder?: string;
      readonly file?: string;
      readonly pid?: number;
      readonly ports?: readonly number[];
      /** A port base whose ports are all free. */
      readonly freeBase?: number;
      readonly zone?: string;
      readonly command?: string;
      readonly exitCode?: number | null;
      /** The end of what the program wrote. */
      readonly output?: string;
      readonly megabytes?: number;
    } = {},
  ) {
    super(`${code} ${JSON.stringify(about)}`);
    this.name = 'InstallationFault';
  }
}
