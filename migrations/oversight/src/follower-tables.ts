/**
 * What the commissioner's side keeps of the zones' logs: an index to questions, made from entries and nothing else. Ids of accounts and
 * devices, words of closed lists, times and counts; no column could hold a person's name or a stance.
 */
export function followerTables(): string[] {
  return [
    // How far each log was read, and the edge of its tree there (32 bytes a height).
    `CREATE TABLE oversight.followed_log (
       zone text PRIMARY KEY, size bigint NOT NULL CHECK (size >= 0), edge bytea NOT NULL, followed_at timestamptz NOT NULL DEFAULT now())`,
    `CREATE TABLE oversight.attempt (
       zone text NOT NULL, index bigint NOT NULL, at timestamptz NOT NULL, account uuid, claimed_account uuid, device uuid, role text,
       funder text, network text, act text NOT NULL, code text NOT NULL, crossing boolean NOT NULL, PRIMARY KEY (zone, index))`,
    'CREATE INDEX attempt_newest ON oversight.attempt (at DESC, zone DESC, index DESC)',
    'CREATE INDEX attempt_by_code ON oversight.attempt (code, at DESC, zone DESC, index DESC)',
    'CREATE INDEX attempt_by_account ON oversight.attempt (coalesce(account, claimed_account), at DESC)',
    // Counts by the installation's own days, so that no question ever counts rows.
    `CREATE TABLE oversight.attempt_day (
       zone text NOT NULL, day date NOT NULL, code text NOT NULL, crossing boolean NOT NULL, count bigint NOT NULL, PRIMARY KEY (zone, day, code))`,
    `CREATE TABLE oversight.device_seen (
       zone text NOT NULL, device uuid NOT NULL, funder text, assurance text, state text, seen_at timestamptz NOT NULL, PRIMARY KEY (zone, device))`,
    `CREATE TABLE oversight.administrative_act (
       zone text NOT NULL, index bigint NOT NULL, at timestamptz NOT NULL, act text NOT NULL, account uuid, about_account uuid,
       about_device uuid, changed_from text, changed_to text, hash text, PRIMARY KEY (zone, index))`,
    'CREATE INDEX administrative_act_newest ON oversight.administrative_act (at DESC, zone DESC, index DESC)',
    'GRANT SELECT, INSERT, UPDATE ON oversight.followed_log, oversight.attempt_day, oversight.device_seen TO oversight_api',
    'GRANT SELECT, INSERT ON oversight.attempt, oversight.administrative_act TO oversight_api',
  ];
}
