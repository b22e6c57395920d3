/** What was checked and what was taken away. A check and a bundle can be added and read, never changed or removed. */
export function verificationTables(): string[] {
  return [
    `CREATE TABLE oversight.separation_check (
       id uuid PRIMARY KEY DEFAULT uuidv7(), checked_at timestamptz NOT NULL, verdict text NOT NULL, paths jsonb NOT NULL,
       residuals jsonb NOT NULL, checked jsonb NOT NULL, catalogue_hashes jsonb NOT NULL, duration_ms integer NOT NULL CHECK (duration_ms >= 0))`,
    'CREATE INDEX separation_check_newest ON oversight.separation_check (checked_at DESC, id DESC)',
    'CREATE INDEX separation_check_by_verdict ON oversight.separation_check (verdict, checked_at)',
    `CREATE TABLE oversight.evidence_bundle (
       id uuid PRIMARY KEY DEFAULT uuidv7(), made_at timestamptz NOT NULL, made_by uuid, size bigint NOT NULL CHECK (size >= 0),
       sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'), fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'), entries bigint NOT NULL CHECK (entries >= 0))`,
    'CREATE INDEX evidence_bundle_newest ON oversight.evidence_bundle (made_at DESC, id DESC)',
    // A visit is a stretch of looking without half an hour's pause.
    `CREATE TABLE oversight.commissioner_visit (
       account_id uuid NOT NULL, began_at timestamptz NOT NULL, last_seen_at timestamptz NOT NULL, PRIMARY KEY (account_id, began_at))`,
    'GRANT SELECT, INSERT ON oversight.separation_check, oversight.evidence_bundle TO oversight_api',
    'GRANT SELECT, INSERT, UPDATE (last_seen_at) ON oversight.commissioner_visit TO oversight_api',
  ];
}
