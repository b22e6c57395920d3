import type { Direction } from '../verify/types';

/** One hole cut into a clean one-database installation, and how the check must find it. */
export interface Mutant {
  readonly name: string;
  /** Applied as the superuser, in one transaction that is rolled back afterwards. */
  readonly sql: readonly string[];
  readonly expects: {
    readonly direction: Direction;
    /** Names or edge kinds that one found path must contain, in this order. */
    readonly path: readonly string[];
  };
}

/** An office login gets at campaign data. */
export const office = (...path: string[]): Mutant['expects'] => ({ direction: 'casework_to_partisan', path });

/** A campaign login gets at casework. */
export const campaign = (...path: string[]): Mutant['expects'] => ({ direction: 'partisan_to_casework', path });
