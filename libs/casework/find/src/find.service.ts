import { Injectable } from '@nestjs/common';
import { cachedAbility } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { accessibleWhere, sql, UnitOfWork } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { excerptOf } from './excerpt';
import type { FindAnswer, FoundCase, FoundCitizen, FoundText } from './find.dto';
import { readQuery } from './find-query';
import { findStatement } from './find-statement';

interface Found {
  readonly citizens: FoundCitizen[];
  readonly cases: FoundCase[];
  readonly texts: (Omit<FoundText, 'excerpt'> & { body: string })[];
}

/** One box for everything that somebody may remember of a person or a matter. */
@Injectable()
export class FindService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
  ) {}

  /** The log keeps that somebody searched and how much was found, never what was typed. */
  async find(context: RequestContext, typed: string): Promise<FindAnswer> {
    const query = readQuery(typed);
    if (query.patterns.length === 0) return { first: 'citizens', citizens: [], cases: [], texts: [] };
    const ability = cachedAbility(caseworkPolicy, this.settings, context);
    const mine = {
      citizen: accessibleWhere(ability, 'read', 'Citizen', { districtId: sql`c.district_id` }),
      file: accessibleWhere(ability, 'read', 'CaseFile', { districtId: sql`f.district_id` }),
      text: accessibleWhere(ability, 'read', 'CaseFile', { districtId: sql`t.district_id` }),
    };
    const [found] = await this.work.read<Found>(context, findStatement(query, mine), ([row]) => ({
      act: 'office.find',
      count: row ? row.citizens.length + row.cases.length + row.texts.length : 0,
    }));
    const { citizens = [], cases = [], texts = [] } = found ?? {};
    return {
      first: query.numbers.length > 0 && cases.length > 0 ? 'cases' : 'citizens',
      citizens,
      cases,
      texts: texts.map(({ body, ...text }) => ({ ...text, excerpt: excerptOf(body, typed) })),
    };
  }
}
