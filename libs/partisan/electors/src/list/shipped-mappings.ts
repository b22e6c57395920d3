import federalGeneric from '../../mappings/federal-generic.json' with { type: 'json' };
import generated from '../../mappings/generated.json' with { type: 'json' };
import quebecGeneric from '../../mappings/quebec-generic.json' with { type: 'json' };
import usNc from '../../mappings/us-nc.json' with { type: 'json' };
import usNy from '../../mappings/us-ny.json' with { type: 'json' };
import usOh from '../../mappings/us-oh.json' with { type: 'json' };
import usOk from '../../mappings/us-ok.json' with { type: 'json' };
import usWa from '../../mappings/us-wa.json' with { type: 'json' };
import { readMapping } from './mapping';
import type { ListMapping } from './mapping';

/**
 * Mappings that come with the software. The American ones follow layouts that their states publish, and show how a mapping is written; the two
 * generic ones hold usual column names, since the layouts of the Quebec and federal lists aren't published.
 */
export const SHIPPED_MAPPINGS: readonly ListMapping[] = [quebecGeneric, federalGeneric, generated, usNc, usNy, usOh, usOk, usWa].map(
  (sent) => readMapping(sent),
);

export function shippedMapping(name: string): ListMapping | null {
  return SHIPPED_MAPPINGS.find((mapping) => mapping.name === name) ?? null;
}
