import { Injectable } from '@nestjs/common';
import { authorize, cachedAbility, Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { UnitOfWork } from '@cloison/platform/database';
import type { Tx } from '@cloison/platform/database';
import { ZoneSettings } from '@cloison/platform/http';
import { caseworkPolicy } from '@cloison/casework/access';
import { Categories, PublicBodies } from '@cloison/casework/cases';
import { localDay, ownDistrict } from '@cloison/casework/team';
import { answersBetween, factsBetween, firstDay, quantile } from './facts';
import { sentence, titles } from './findings';
import type { Fact, MonthTable } from './month-table';
import { PublishedMonths } from './months.service';
import { before as shownBefore, periodTable } from './period-report';
import { boundsOf, monthOf, monthPlus, periodBefore, periodOf, periodsUntil } from './periods';
import type { Period } from './periods';
import type { ReportBody, ReportHalf, ReportMunicipality, ReportPeriod, ReportView } from './report.dto';
import { both, mergedName, OUTCOMES, periodName, UNKNOWN_PLACE } from './report-words';
import { LEAST } from './suppression';
import type { Block } from './suppression';

const MONTHS_CHARTED = 6;
const ENOUGH_FOR_RANGE = 10;

const named = (period: Period): ReportPeriod => ({ key: period.key, kind: period.kind, name: periodName(period) });
const byOpened = (a: { merged: number; opened: number }, b: { merged: number; opened: number }): number =>
  Number(a.merged > 1) - Number(b.merged > 1) || b.opened - a.opened;

/** The office's report: the same for each of its readers, in sums of five at least. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ZoneSettings,
    private readonly months: PublishedMonths,
    private readonly categories: Categories,
    private readonly bodies: PublicBodies,
  ) {}

  /** @param key as `PERIOD`; the last month that is over by default */
  read(context: RequestContext, key?: string): Promise<ReportView> {
    const districtId = ownDistrict(context.districts);
    authorize(cachedAbility(caseworkPolicy, this.settings, context), 'read', 'Report', { districtId });
    return this.work.transaction(context, async (tx) => {
      const report = await this.make(tx, districtId, localDay(context.at), key);
      tx.log({ act: 'report.read', district: districtId, count: 1 });
      return report;
    });
  }

  private async make(tx: Tx, districtId: string, today: string, key?: string): Promise<ReportView> {
    const first = await firstDay(tx, districtId);
    const period = periodOf(key ?? monthPlus(monthOf(today), -1));
    const last = period.months.at(-1) ?? monthOf(today);
    if ((period.months[0] ?? '') > monthOf(today) || (period.kind !== 'month' && last >= monthOf(today))) throw new Refusal('not_found');
    const previous = periodBefore(period);
    const shown = await this.months.of(tx, districtId, period.months, today);
    const table = periodTable(shown);
    const earlier = periodTable(await this.months.of(tx, districtId, previous.months, today));
    // the month of the first case is a part of a month, or the month of an arrival: a chart that began there would show a rise that wasn't one
    const begun = first === null ? last : monthPlus(monthOf(first), 1);
    const charted = Array.from({ length: MONTHS_CHARTED }, (_, index) => monthPlus(last, index + 1 - MONTHS_CHARTED)).filter(
      (month) => month >= begun || month === last,
    );
    const [from] = boundsOf(period.months[0] ?? last);
    const [, before] = boundsOf(last);
    const facts = await factsBetween(tx, districtId, from, before);
    const names = new Map((await this.categories.all(tx, districtId)).map(({ key: of, nameFr, nameEn }) => [of, both(nameFr, nameEn)]));
    const lineName = (
      of: 'categories' | 'outcomes' | 'municipalities',
      { keys }: Block,
      name: (only: string) => ReturnType<typeof both>,
    ) => (keys.length === 1 ? name(keys[0] ?? '') : mergedName(of, keys.length));
    const figures = {
      period,
      opened: table.opened,
      closed: table.closed,
      onTime: table.onTime,
      restrictedOpened: table.restricted.opened,
      restrictedClosed: table.restricted.closed,
      halves: (await this.months.of(tx, districtId, charted, today)).flatMap(halvesOf),
      categories: table.categories
        .map((block) => ({
          name: lineName('categories', block, (only) => names.get(only) ?? both(only, only)),
          merged: block.keys.length,
          opened: block.counts[0] ?? 0,
          before: shownBefore(earlier.categories, block),
        }))
        .sort(byOpened),
      municipalities: table.municipalities
        .map((block): ReportMunicipality => ({
          name: lineName('municipalities', block, (only) => (only === '' ? UNKNOWN_PLACE : both(only, only))),
          merged: block.keys.length,
          opened: block.counts[0] ?? 0,
          closed: block.counts[1] ?? 0,
          onTime: block.onTime,
          medianDays: medianOf(facts, block, from, before),
        }))
        .sort(byOpened),
      outcomes: table.outcomes
        .map((block) => ({
          name: lineName('outcomes', block, (only) => OUTCOMES[only] ?? both(only, only)),
          merged: block.keys.length,
          closed: block.counts[0] ?? 0,
        }))
        .sort((a, b) => Number(a.merged > 1) - Number(b.merged > 1) || b.closed - a.closed),
      bodies: await this.slowness(tx, districtId, from, before),
    };
    const { period: _period, ...shownFigures } = figures;
    return {
      ...shownFigures,
      period: named(period),
      comparedWith: named(previous),
      periods: periodsUntil(today, monthOf(first ?? today)).map(named),
      over: last < monthOf(today),
      sentenceFr: sentence(figures, 'fr'),
      sentenceEn: sentence(figures, 'en'),
      titles: titles(figures),
    };
  }

  /** The slowest against what it announces first; bodies with fewer than five answers are left out. */
  private async slowness(tx: Tx, districtId: string, from: string, before: string): Promise<ReportBody[]> {
    const known = new Map((await this.bodies.effective(tx, districtId)).map((body) => [body.key, body]));
    const answers = Map.groupBy(await answersBetween(tx, districtId, from, before), ({ bodyKey }) => bodyKey);
    return [...answers]
      .flatMap(([key, those]) => {
        const body = known.get(key);
        const days = those.map((answer) => answer.days).sort((a, b) => a - b);
        if (!body || days.length < LEAST) return [];
        const medianDays = quantile(days, 0.5);
        const ranged = days.length >= ENOUGH_FOR_RANGE;
        return [
          {
            key,
            short: body.short,
            name: both(body.nameFr, body.nameEn),
            announcedDays: body.announcedDays,
            medianDays,
            fromDays: ranged ? quantile(days, 0.1) : null,
            toDays: ranged ? quantile(days, 0.9) : null,
            slow: body.announcedDays !== null && medianDays > body.announcedDays,
          },
        ];
      })
      .sort((a, b) => a.medianDays - (a.announcedDays ?? 1_000) - (b.medianDays - (b.announcedDays ?? 1_000)));
  }
}

function medianOf(facts: readonly Fact[], { keys }: Block, from: string, before: string): number | null {
  const days = facts
    .filter(({ closedOn, municipality }) => closedOn !== null && closedOn >= from && closedOn < before && keys.includes(municipality ?? ''))
    .map(({ openedOn, closedOn }) => Math.round((Date.parse(closedOn ?? '') - Date.parse(openedOn)) / 86_400_000))
    .sort((a, b) => a - b);
  return days.length < LEAST ? null : quantile(days, 0.5);
}

/** The days of each block of a month's halves. */
function halvesOf({ month, halves }: MonthTable): ReportHalf[] {
  const [first, after] = boundsOf(month);
  const end = new Date(Date.parse(after) - 86_400_000).toISOString().slice(0, 10);
  return halves
    .map(({ keys, counts }) => ({
      fromOn: keys.includes(`${month}-1`) ? first : `${month}-16`,
      toOn: keys.includes(`${month}-2`) ? end : `${month}-15`,
      opened: counts[0] ?? 0,
      closed: counts[1] ?? 0,
    }))
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
}
