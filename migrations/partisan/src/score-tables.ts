import { districtPolicies } from '@cloison/platform/database';

/** A score belongs to an elector of this zone and survives every import; its history can be added to, and never rewritten. */
export function scoreTables(): string[] {
  const columns = `
       district_id text NOT NULL,
       elector_id uuid NOT NULL,
       stance text NOT NULL CHECK (stance IN ('supporter', 'opponent', 'not_scored')),
       scored_at timestamptz NOT NULL,
       scored_by uuid NOT NULL,
       channel text NOT NULL CHECK (channel IN ('door', 'phone', 'event')),
       version integer NOT NULL CHECK (version >= 1),`;
  return [
    `CREATE TABLE partisan.score (${columns}
       PRIMARY KEY (district_id, elector_id),
       FOREIGN KEY (district_id, elector_id) REFERENCES partisan.elector (district_id, id)
     )`,
    ...districtPolicies('partisan', 'score'),
    `GRANT SELECT, INSERT, UPDATE (stance, scored_at, scored_by, channel, version) ON partisan.score TO partisan_api`,
    `CREATE TABLE partisan.score_history (${columns}
       note text CHECK (length(note) <= 1000),
       PRIMARY KEY (district_id, elector_id, version),
       FOREIGN KEY (district_id, elector_id) REFERENCES partisan.score (district_id, elector_id)
     )`,
    ...districtPolicies('partisan', 'score_history'),
    `GRANT SELECT, INSERT ON partisan.score_history TO partisan_api`,
  ];
}
