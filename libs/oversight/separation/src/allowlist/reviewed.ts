import type { Exemption } from '../graph/types';
import { functionKey } from '../snapshot/types';
import type { FunctionEntry, PolicyEntry } from '../snapshot/types';
import { policyShape } from './hashes-of';
import type { Allowlist } from './types';

/** Answers whether a thing is still what was reviewed. */
export class Reviewed {
  readonly #policies: ReadonlySet<string>;
  readonly #unfiltered: ReadonlySet<string>;
  readonly #known = new Map<PolicyEntry | FunctionEntry, boolean>();

  constructor(readonly list: Allowlist) {
    this.#policies = new Set(list.policies);
    this.#unfiltered = new Set(list.unfiltered);
  }

  function(entry: FunctionEntry): boolean {
    const known = this.#known.get(entry);
    if (known !== undefined) return known;
    const key = functionKey(entry);
    const reviewed = Object.hasOwn(this.list.functions, key) ? this.list.functions[key] : undefined;
    const same = reviewed !== undefined && reviewed.hash === entry.sourceHash && reviewed.owner === entry.owner;
    this.#known.set(entry, same);
    return same;
  }

  private policy(entry: PolicyEntry): boolean {
    const known = this.#known.get(entry);
    if (known !== undefined) return known;
    const same = this.#policies.has(policyShape(entry));
    this.#known.set(entry, same);
    return same;
  }

  exempts(exemption: Exemption): boolean {
    if ('function' in exemption) return this.function(exemption.function);
    if ('policy' in exemption) return this.policy(exemption.policy);
    if ('database' in exemption) return this.list.otherDatabases?.test(exemption.database) ?? false;
    return this.#unfiltered.has(exemption.unfiltered);
  }
}
