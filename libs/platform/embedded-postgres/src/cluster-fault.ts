export type ClusterFaultCode =
  | 'binaries_missing'
  | 'already_running'
  | 'port_in_use'
  | 'other_major_version'
  | 'password_refused'
  | 'folder_not_writable'
  | 'initialisation_failed'
  | 'stopped_while_starting'
  | 'not_ready_in_time';

/** Why a cluster can't start. `about` holds the folder, port or pid concerned, and the end of the server's log; never a password. */
export class ClusterFault extends Error {
  constructor(
    readonly code: ClusterFaultCode,
    readonly about: {
      readonly dataDir: string;
      readonly port?: number;
      readonly pid?: number;
      readonly found?: string;
      readonly log?: string;
    },
  ) {
    super(
      `${code}: ${about.dataDir}${about.port ? `, port ${about.port}` : ''}${about.pid ? `, pid ${about.pid}` : ''}${about.log ? `\n${about.log}` : ''}`,
    );
    this.name = 'ClusterFault';
  }
}
