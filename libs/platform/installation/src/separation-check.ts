import { runZoneCommand, lastObject, programOf } from './zone-command';
import type { EnvironmentPlan } from './zone-environment';
import { zoneEnvironment } from './zone-environment';

/**
 * The verifier's answer: no path; none, with the residual weaknesses of the topology; a path; or that it can't tell.
 * `details` is what it printed.
 */
export interface SeparationAnswer {
  readonly verdict: 'holds' | 'holds_with_residuals' | 'path' | 'unknown';
  readonly details: Readonly<Record<string, unknown>> | null;
}

/** Asks the oversight zone's own program, with the auditor's logins. Exit codes: 0 no path, 3 a path, 2 can't tell. */
export async function checkSeparation(plan: EnvironmentPlan, programs?: string, signal?: AbortSignal): Promise<SeparationAnswer> {
  const { code, stdout } = await runZoneCommand(['separation', 'verify', '--json'], {
    program: programOf('oversight', 'command', programs),
    env: zoneEnvironment(plan, 'oversight'),
    signal,
  });
  const details = lastObject(stdout);
  if (code === 3) return { verdict: 'path', details };
  if (code !== 0) return { verdict: 'unknown', details };
  return { verdict: plan.layout.topology === 'one-database' ? 'holds_with_residuals' : 'holds', details };
}
