import { createMongoAbility } from '@casl/ability';
import type { AbilityTuple, MongoAbility, RawRuleFrom, MongoQuery } from '@casl/ability';
import { ASSURANCES } from './context';
import type { Assurance, Funder, RequestContext } from './context';
import type { RefusalCode } from '@cloison/platform/refusals';

export type ZoneAbility = MongoAbility<AbilityTuple, MongoQuery>;
export type ZoneRule = RawRuleFrom<AbilityTuple, MongoQuery> & {
  readonly action: string;
  readonly subject: string;
  readonly fields?: string[];
};

/** What a zone admits and permits. A rule without `conditions` is for subjects that belong to no district; `{}` is refused. */
export interface ZonePolicy {
  readonly zone: string;
  /** The zone's own roles: an account with any other role is refused at the door. */
  readonly roles: readonly string[];
  /** Who must have paid for a device for the zone to open on it. */
  readonly funders: readonly Funder[];
  readonly refusesAssemblyNetwork: boolean;
  /** Purposes that may be stated; empty where a purpose follows from the act. */
  readonly purposes: readonly string[];
  /** Every subject, its fields, the actions that exist on it, and whether consulting it needs a purpose. */
  readonly subjects: Readonly<Record<string, SubjectShape>>;
  /** The rules of a person who is through the door. */
  rules(context: RequestContext): ZoneRule[];
}

export interface SubjectShape {
  readonly actions: readonly string[];
  readonly fields: readonly string[];
  readonly needsPurpose?: boolean;
}

const FUNDER_REFUSAL: Readonly<Record<Funder, RefusalCode>> = {
  assembly: 'device_assembly_funded',
  party: 'device_party_funded',
  oversight: 'device_oversight_funded',
  personal: 'device_personal',
  unknown: 'device_unknown',
};

export interface DoorSettings {
  /** The least assurance that opens the zone. */
  readonly minAssurance: Assurance;
}

/**
 * Why a device may not even knock, or null. It depends on the device and the network alone, so that the answer is the same for every account.
 */
export function deviceRefusal(policy: ZonePolicy, settings: DoorSettings, context: RequestContext): RefusalCode | null {
  const { device } = context;
  if (!device || device.funder === 'unknown') return 'device_unknown';
  if (device.state === 'revoked') return 'device_revoked';
  if (!policy.funders.includes(device.funder)) return FUNDER_REFUSAL[device.funder];
  if (device.state !== 'active') return 'device_pending';
  if (ASSURANCES.indexOf(device.assurance) < ASSURANCES.indexOf(settings.minAssurance)) return 'device_assurance_too_low';
  if (policy.refusesAssemblyNetwork && context.network === 'assembly') return 'network_assembly';
  return null;
}

/** Why a person doesn't get through the zone's door, or null: the device first, then the role. */
export function doorRefusal(policy: ZonePolicy, settings: DoorSettings, context: RequestContext): RefusalCode | null {
  const refused = deviceRefusal(policy, settings, context);
  if (refused) return refused;
  if (!context.account) return 'token_missing';
  if (!policy.roles.includes(context.account.role)) return 'role_not_permitted';
  return null;
}

/** Deny by default: what no rule allows is refused. Rules with empty conditions would allow everything, so they can't be made. */
export function abilityOf(policy: ZonePolicy, settings: DoorSettings, context: RequestContext): ZoneAbility {
  if (doorRefusal(policy, settings, context)) return createMongoAbility<ZoneAbility>([]);
  const rules = policy.rules(context);
  for (const rule of rules) {
    if (rule.conditions && Object.keys(rule.conditions).length === 0) {
      throw new Error(`${policy.zone}: the rule ${rule.action} ${rule.subject} has empty conditions, which would allow everything`);
    }
    const shape = policy.subjects[rule.subject];
    if (!shape?.actions.includes(rule.action)) throw new Error(`${policy.zone}: no act ${rule.action} ${rule.subject}`);
    const unknown = rule.fields?.find((field) => !shape.fields.includes(field));
    if (unknown) throw new Error(`${policy.zone}: ${rule.subject} has no field ${unknown}`);
  }
  return createMongoAbility<ZoneAbility>(rules);
}

/**
 * Whether a person may try an act at all, before any record is loaded: the door, the purpose, and some rule for this act. The record itself
 * is asked afterwards, with `authorize`.
 */
export function actRefusal(
  policy: ZonePolicy,
  settings: DoorSettings,
  context: RequestContext,
  action: string,
  subject: string,
): RefusalCode | null {
  const refused = doorRefusal(policy, settings, context);
  if (refused) return refused;
  const ability = cachedAbility(policy, settings, context);
  if (!ability.relevantRuleFor(action, subject) && !ability.rulesFor(action, subject).some((rule) => !rule.inverted)) {
    return 'role_not_permitted';
  }
  if (policy.subjects[subject]?.needsPurpose && !(context.purpose && policy.purposes.includes(context.purpose))) return 'purpose_missing';
  return null;
}

const abilities = new WeakMap<ZonePolicy, Map<string, ZoneAbility>>();

/** Abilities depend on few values, so they are kept: building one costs more than asking it. */
export function cachedAbility(policy: ZonePolicy, settings: DoorSettings, context: RequestContext): ZoneAbility {
  let kept = abilities.get(policy);
  if (!kept) abilities.set(policy, (kept = new Map<string, ZoneAbility>()));
  const { account, device } = context;
  const key = JSON.stringify([
    settings.minAssurance,
    account?.id,
    account?.role,
    device?.funder,
    device?.state,
    device?.assurance,
    context.network,
    context.purpose,
    context.period,
    context.districts,
  ]);
  let ability = kept.get(key);
  if (!ability) {
    if (kept.size >= 2_000) kept.clear();
    kept.set(key, (ability = abilityOf(policy, settings, context)));
  }
  return ability;
}
