import { createHash } from 'node:crypto';
import { ASSURANCES, ELECTION_PERIODS, FUNDERS, NETWORK_CLASSES } from './context';
import type { Assurance, ElectionPeriod, Funder, NetworkClass, RequestContext } from './context';
import { permittedFields } from './authorize';
import { abilityOf, actRefusal, doorRefusal } from './policy';
import type { ZonePolicy } from './policy';

export interface Situation {
  readonly role: string;
  readonly funder: Funder;
  readonly assurance: Assurance;
  readonly network: NetworkClass;
  readonly purpose: string | null;
  readonly period: ElectionPeriod;
}

export interface Decision extends Situation {
  readonly action: string;
  readonly subject: string;
  /** `allowed`, or the code of the refusal. */
  readonly outcome: string;
  /** The fields that an allowed act may touch. */
  readonly fields: readonly string[];
}

/** A role that belongs to no zone, so that the table shows what a stranger's account gets. */
export const FOREIGN_ROLE = 'any_other_role';

/** Every combination of what a decision may depend on. */
export function* situations(policy: ZonePolicy): Generator<Situation> {
  for (const role of [...policy.roles, FOREIGN_ROLE])
    for (const funder of FUNDERS)
      for (const assurance of ASSURANCES)
        for (const network of NETWORK_CLASSES)
          for (const purpose of [null, ...policy.purposes])
            for (const period of ELECTION_PERIODS) yield { role, funder, assurance, network, purpose, period };
}

/** The context of a situation, in the district `d`, on an active device. */
export function contextOf(policy: ZonePolicy, situation: Situation): RequestContext {
  return {
    requestId: 'R-0000-0000',
    zone: policy.zone,
    account: { id: '00000000-0000-4000-8000-000000000001', role: situation.role, name: '' },
    session: { id: '00000000-0000-4000-8000-000000000002' },
    device:
      situation.funder === 'unknown'
        ? null
        : {
            id: '00000000-0000-4000-8000-000000000003',
            funder: situation.funder,
            assurance: situation.assurance,
            state: 'active',
            label: '',
          },
    network: situation.network,
    purpose: situation.purpose,
    period: situation.period,
    districts: ['d'],
    at: new Date(0),
    language: 'fr',
  };
}

/** Every situation × act, decided by the policy itself. */
export function* decisions(policy: ZonePolicy, minAssurance: Assurance): Generator<Decision> {
  for (const situation of situations(policy)) {
    const context = contextOf(policy, situation);
    const ability = abilityOf(policy, { minAssurance }, context);
    for (const [subject, shape] of Object.entries(policy.subjects)) {
      for (const action of shape.actions) {
        const refusal = actRefusal(policy, { minAssurance }, context, action, subject);
        const fields = refusal ? [] : [...permittedFields(policy, ability, action, subject)];
        yield { ...situation, action, subject, outcome: refusal ?? 'allowed', fields };
      }
    }
  }
}

const COLUMNS = ['role', 'funder', 'assurance', 'network', 'purpose', 'period', 'action', 'subject', 'outcome', 'fields'];

/**
 * The decision table as CSV, for people: a situation that the door refuses is one line with `*` for purpose, period, action and subject
 * (the door doesn't look at them); everything else is spelled out.
 */
export function decisionTable(policy: ZonePolicy, minAssurance: Assurance): string {
  const lines = new Set<string>([COLUMNS.join(',')]);
  for (const decision of decisions(policy, minAssurance)) {
    const { role, funder, assurance, network, purpose, period, action, subject, outcome, fields } = decision;
    const atTheDoor = doorRefusal(policy, { minAssurance }, contextOf(policy, decision)) !== null;
    const rest = atTheDoor ? ['*', '*', '*', '*'] : [purpose ?? '-', period, action, subject];
    lines.add([role, funder, assurance, network, ...rest, outcome, fields.join(' ')].join(','));
  }
  return `${[...lines].join('\n')}\n`;
}

/** SHA-256 of the table, in hexadecimal: logged at each start, so that a change of the rules shows. */
export function decisionTableHash(policy: ZonePolicy, minAssurance: Assurance): string {
  return createHash('sha256').update(decisionTable(policy, minAssurance)).digest('hex');
}
