import type { RequestContext } from '@cloison/platform/access';
import { sql } from '@cloison/platform/database';
import type { UnitOfWork } from '@cloison/platform/database';

export interface DeviceCount {
  readonly zone: string;
  readonly funder: string;
  readonly assurance: string;
  readonly count: number;
}

export interface AdministrativeAct {
  readonly zone: string;
  readonly index: number;
  readonly at: Date;
  readonly act: string;
  readonly account: string | null;
  readonly aboutAccount: string | null;
  readonly aboutDevice: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly hash: string | null;
}

/** Devices and administrative acts, as the zones' logs tell of them. */
export class DeviceQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Devices that may be in use, by zone, funder and assurance: the revoked ones aren't counted. One that was enrolled and never used since has
   * shown no more than its software key.
   */
  async devices(context: RequestContext): Promise<DeviceCount[]> {
    return this.unitOfWork.read<DeviceCount>(
      context,
      sql`SELECT zone, coalesce(funder, 'unknown') AS funder, coalesce(assurance, 'software') AS assurance, count(*)::float8 AS count
          FROM device_seen WHERE state IS DISTINCT FROM 'revoked' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    );
  }

  /** Acts on accounts, devices and the installation, newest first, at most `limit`. */
  async actsSince(context: RequestContext, since: Date | null, limit: number): Promise<AdministrativeAct[]> {
    return this.unitOfWork.read<AdministrativeAct>(
      context,
      sql`SELECT zone, index::float8 AS index, at, act, account, about_account AS "aboutAccount", about_device AS "aboutDevice",
            changed_from AS "from", changed_to AS "to", hash
          FROM administrative_act WHERE at > ${since?.toISOString() ?? '-infinity'}::timestamptz
          ORDER BY at DESC, zone DESC, index DESC LIMIT ${limit}`,
    );
  }
}
