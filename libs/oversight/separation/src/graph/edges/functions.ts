import type { FunctionEntry, RelationEntry } from '../../snapshot/types';
import { ALLOWED_EXTENSIONS, zoneOfName, zoneOfRole } from '../../zones';
import type { DatabaseScope } from '../database-scope';
import { grantee as granteeName, quoted } from '../sql-names';
import type { GraphNode } from '../types';

const COMPILED: ReadonlySet<string> = new Set(['c', 'internal']);

/** A function that came with an allow-listed extension and is still what it was. */
const untouched = (entry: FunctionEntry): boolean =>
  entry.extension !== undefined && ALLOWED_EXTENSIONS.has(entry.extension) && COMPILED.has(entry.language) && !entry.securityDefiner;

const signature = (entry: FunctionEntry): string => `${quoted(entry.schema)}.${quoted(entry.name)}(${entry.args})`;

const word = (entry: FunctionEntry): string => (entry.kind === 'procedure' ? 'PROCEDURE' : 'FUNCTION');

/**
 * pg_proc: who may execute what, and in whose name it runs. A function is suspect when it has other rights than its caller's (SECURITY
 * DEFINER), leaves the server's control (an untrusted language), or runs without being called by name (see addFunctionUses). A suspect
 * function opens nothing when its source, its owner and its attributes are those of the allow-list; else everything that its owner reaches.
 */
export function addFunctions(scope: DatabaseScope): void {
  const { builder } = scope;
  for (const entry of scope.functions.values()) {
    if (untouched(entry)) continue;
    const node = scope.functionNode(entry);
    const unless = { function: entry };
    const drop = `DROP ${word(entry)} ${signature(entry)};`;
    for (const grant of entry.grants) {
      if (grant.grantee === entry.owner) continue;
      builder.edge(scope.role(grant.grantee), node, 'can_execute', {
        grantedBy: grant.grantor,
        needs: scope.schema(entry.schema),
        undo: `REVOKE EXECUTE ON ${word(entry)} ${signature(entry)} FROM ${granteeName(grant.grantee)};`,
      });
    }
    if (entry.securityDefiner || entry.leakproof) node.suspect = true;
    if (entry.securityDefiner) builder.edge(node, scope.role(entry.owner), 'runs_as', { unless, undo: drop });
    if (!entry.trustedLanguage && entry.kind !== 'aggregate') {
      node.suspect = true;
      builder.edge(node, scope.machine(), 'leads_outside', { unless, detail: entry.language, undo: drop });
    }
    addForeignOwner(scope, entry, node);
  }
  addCalls(scope);
}

/**
 * What a function's text calls runs with the rights that the function has by then: a reviewed function is only as good as its helpers. A name
 * without a schema is looked for in the function's own schema, and in those that belong to nobody.
 */
function addCalls(scope: DatabaseScope): void {
  const ours = [...scope.functions.values()].filter((entry) => !untouched(entry));
  const byName = new Map<string, FunctionEntry[]>();
  for (const entry of ours) byName.set(entry.name, [...(byName.get(entry.name) ?? []), entry]);
  for (const caller of ours) {
    const called = new Set<FunctionEntry>();
    for (const [, schema, name = ''] of caller.source.matchAll(/(?:"?([a-z_][a-z0-9_]*)"?\s*\.\s*)?"?([a-z_][a-z0-9_]*)"?\s*\(/gi))
      for (const entry of byName.get(name.toLowerCase()) ?? [])
        if (entry !== caller && (schema?.toLowerCase() ?? entry.schema) === entry.schema && (schema !== undefined || isNear(caller, entry)))
          called.add(entry);
    for (const entry of called) {
      const node = scope.functionNode(entry);
      node.suspect = true;
      scope.builder.edge(scope.functionNode(caller), node, 'calls', { unless: { function: entry } });
      addNames(scope, entry, node, scope.functionNode(caller).zone);
    }
  }
}

const isNear = (caller: FunctionEntry, called: FunctionEntry): boolean =>
  called.schema === caller.schema || zoneOfName(called.schema) === null;

/** Who owns a function can rewrite it, and whoever executes it then runs the new text. */
function addForeignOwner(scope: DatabaseScope, entry: FunctionEntry, node: GraphNode): void {
  const home = zoneOfName(entry.schema);
  if (home === null || scope.isSuperuser(entry.owner) || zoneOfRole(entry.owner) === home) return;
  const undo = `ALTER ${word(entry)} ${signature(entry)} OWNER TO ${home}_owner;`;
  scope.builder.edge(scope.role(entry.owner), node, 'owns', { undo });
  scope.builder.edge(node, scope.role(`${home}_api`), 'executed_by', { undo });
}

/** What a suspect function's text names, as schema.relation. */
function addNames(scope: DatabaseScope, entry: FunctionEntry, node: GraphNode, home: GraphNode['zone']): void {
  for (const target of scope.named(entry.source)) {
    const relation = scope.relation(target);
    if (relation.zone !== home) scope.builder.edge(node, relation, 'names', { unless: { function: entry } });
  }
}

/** Relations of another zone that the trigger's function can fill: those that it names, and those that whoever fires it may write. */
function filledBy(scope: DatabaseScope, entry: FunctionEntry, table: RelationEntry): RelationEntry[] {
  const zone = scope.relation(table).zone;
  const executors = entry.securityDefiner
    ? [entry.owner]
    : scope.snapshot.roles.filter((role) => !role.superuser && scope.writable(role.name).has(table)).map(({ name }) => name);
  const targets = new Set(scope.named(entry.source));
  for (const role of executors) for (const target of scope.writable(role)) targets.add(target);
  return [...targets].filter((target) => scope.relation(target).zone !== zone);
}

/** pg_trigger: data of the table flows into whatever its function writes. No migration uses a built-in trigger function: one is a change nobody reviewed. */
export function addTriggers(scope: DatabaseScope): void {
  const { builder, snapshot } = scope;
  for (const trigger of snapshot.triggers) {
    const table = scope.relations.get(`${trigger.schema}.${trigger.relation}`);
    const entry = scope.functions.get(trigger.function);
    if (!table) continue;
    const source = scope.relation(table);
    const undo = `DROP TRIGGER ${quoted(trigger.name)} ON ${quoted(trigger.schema)}.${quoted(trigger.relation)};`;
    if (!entry) {
      const builtIn = builder.node('function', scope.place, trigger.function);
      builtIn.suspect = true;
      builder.edge(source, builtIn, 'calls', { detail: trigger.name, undo });
      continue;
    }
    const node = scope.functionNode(entry);
    const extras = { unless: { function: entry }, detail: trigger.name, undo };
    node.suspect = true;
    builder.edge(source, node, 'calls', extras);
    builder.edge(node, source, 'fired_by', extras);
    addNames(scope, entry, node, source.zone);
    for (const target of filledBy(scope, entry, table)) builder.edge(scope.relation(target), node, 'filled_by', extras);
  }
}

/** From pg_depend: casts, operators, defaults, constraints, policies, indexes, domains, aggregates; and pg_event_trigger. */
export function addFunctionUses(scope: DatabaseScope): void {
  const { builder, snapshot } = scope;
  for (const use of snapshot.functionUses) {
    if (use.by === 'trigger' || use.by === 'event trigger') continue;
    const entry = scope.functions.get(use.function);
    if (!entry || untouched(entry)) continue;
    const node = scope.functionNode(entry);
    const relation = use.relation === undefined ? undefined : scope.relations.get(use.relation);
    const extras = { unless: { function: entry }, detail: `${use.by} ${use.identity}` };
    node.suspect = true;
    if (relation) {
      builder.edge(scope.relation(relation), node, 'calls', extras);
      addNames(scope, entry, node, scope.relation(relation).zone);
    } else
      for (const zone of scope.zones) {
        builder.edge(scope.side(zone), node, 'calls', extras);
        addNames(scope, entry, node, null);
      }
  }
  for (const trigger of snapshot.eventTriggers) {
    const entry = scope.functions.get(trigger.function);
    const node = entry ? scope.functionNode(entry) : builder.node('function', scope.place, trigger.function);
    node.suspect = true;
    const extras = { unless: entry && { function: entry }, detail: trigger.name, undo: `DROP EVENT TRIGGER ${quoted(trigger.name)};` };
    for (const zone of scope.zones) builder.edge(scope.side(zone), node, 'calls', extras);
    if (entry) addNames(scope, entry, node, null);
  }
}
