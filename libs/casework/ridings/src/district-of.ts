import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';

/**
 * The riding that an act is about: the one named, or the only one that somebody has.
 * @throws Refusal `input_not_valid` where it must be named, or isn't one of theirs
 */
export function districtOf(context: RequestContext, named: string | undefined): string {
  const district = named ?? (context.districts.length === 1 ? context.districts[0] : undefined);
  if (!district) throw new Refusal('input_not_valid', [{ field: 'districtId', problem: 'required' }]);
  if (!context.districts.includes(district)) throw new Refusal('input_not_valid', [{ field: 'districtId', problem: 'not_in_list' }]);
  return district;
}
