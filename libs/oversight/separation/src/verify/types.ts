import type { EdgeKind, NodeKind, Topology } from '../graph/types';
import type { Zone } from '../zones';

/**
 * Who reaches whose data. `casework_to_partisan`: an office login gets at campaign data. What leaves a side for a place that can't be seen
 * counts as the other side. `within_…`: one riding's rows reach another riding.
 */
export type Direction = `${Zone}_to_${Zone}` | `within_${Zone}`;

/**
 * total: it can be walked now. latent: a lock on the way still holds, and one more statement opens it. unreviewed: code that isn't on the
 * allow-list runs with other rights than its caller's.
 */
export type Severity = 'total' | 'latent' | 'unreviewed';

export interface PathNode {
  readonly kind: NodeKind;
  readonly name: string;
  readonly zone: Zone | null;
}

export interface PathStep {
  readonly from: PathNode;
  readonly to: PathNode;
  readonly edge: EdgeKind;
  /** Privileges, a trigger's name, a setting. */
  readonly detail?: string;
  readonly grantedBy?: string;
}

export interface LeakPath {
  readonly direction: Direction;
  readonly severity: Severity;
  readonly steps: readonly PathStep[];
  /** Statements that close it: the crossing first, then what leads to it. Some ways need a person's judgement, and have none. */
  readonly remedySql: readonly string[];
  /** Other ends of the same crossing: schema.table, at most 20. */
  readonly also: readonly string[];
  /** Other starts that reach the same crossing. */
  readonly alsoFrom: readonly string[];
}

export type Language = 'fr' | 'en';

export interface Residual {
  readonly code: string;
  readonly sentence: Readonly<Record<Language, string>>;
}

export interface Verdict {
  readonly verdict: 'holds' | 'holds_with_residuals' | 'broken';
  readonly topology: Topology;
  readonly zones: readonly Zone[];
  readonly paths: readonly LeakPath[];
  readonly residuals: readonly Residual[];
  readonly checked: { readonly relations: number; readonly roles: number; readonly nodes: number; readonly edges: number };
  /** zone → sha256 of its database's catalogue snapshot */
  readonly catalogueHashes: Readonly<Partial<Record<Zone, string>>>;
}

/** No verdict can be given: a zone's catalogue is missing, or isn't a zone's. */
export class CannotTell extends Error {
  override readonly name = 'CannotTell';
  constructor(
    readonly code: 'zone_missing' | 'schema_missing' | 'nothing_read',
    readonly zone: Zone | null,
  ) {
    super(zone === null ? code : `${code}: ${zone}`);
  }
}
