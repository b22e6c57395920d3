/**
 * Settings given on the command line, so that no configuration file and no ALTER SYSTEM weakens them.
 *
 * The log receives no values: a failed INSERT would otherwise leave its row there (`log_min_error_statement`), a broken constraint its key
 * (DETAIL, left out by `terse`), a bad literal itself (`log_min_messages = log` drops errors, keeps the server's own messages).
 */
const FIXED: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  synchronous_commit: 'on',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_lock_waits: 'off',
  log_checkpoints: 'off',
};

/** For a small machine that runs three clusters; a caller may change them. */
const DEFAULTS: Readonly<Record<string, string>> = {
  shared_buffers: '64MB',
  max_connections: '100',
  jit: 'off',
  // off only where a lost folder costs nothing: a test run's cluster
  fsync: 'on',
  full_page_writes: 'on',
};

/** `-c name=value` pairs. Fixed settings win over the caller's. */
export function settingArguments(port: number, settings: Readonly<Record<string, string>> = {}): string[] {
  const all = { ...DEFAULTS, ...settings, ...FIXED, port: String(port) };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
