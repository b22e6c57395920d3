import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';

/**
 * The electoral division that a request is about: the one it names, or the account's only one.
 * @throws Refusal `input_not_valid` where it must be named and isn't, or isn't one of the account's
 */
export function districtOf(context: RequestContext, named: string | undefined): string {
  const district = named ?? (context.districts.length === 1 ? context.districts[0] : undefined);
  if (district === undefined) throw new Refusal('input_not_valid', [{ field: 'district', problem: 'required' }]);
  if (!context.districts.includes(district)) throw new Refusal('input_not_valid', [{ field: 'district', problem: 'not_in_list' }]);
  return district;
}
