import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { UnitOfWork } from '@cloison/platform/database';
import { Answers, AnswersRaw, Context, Permission } from '@cloison/platform/http';
import { OfficeProfiles, ownDistrict } from '@cloison/casework/team';
import { DigestService } from './digest.service';
import { DigestPreview, DigestQuery, ReportQuery, ReportView } from './report.dto';
import { reportPdf, reportWorkbook } from './report-files';
import { ReportsService } from './reports.service';

const PDF = 'application/pdf';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller('api/reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly digests: DigestService,
    private readonly profiles: OfficeProfiles,
    private readonly work: UnitOfWork,
  ) {}

  @Get()
  @Permission('read', 'Report')
  @Answers(ReportView)
  read(@Context() context: RequestContext, @Query() query: ReportQuery): Promise<ReportView> {
    return this.reports.read(context, query.period);
  }

  @Get('pdf')
  @Permission('read', 'Report')
  @AnswersRaw(PDF)
  async paper(
    @Context() context: RequestContext,
    @Query() query: ReportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const report = await this.leaving(context, query);
    const profile = await this.work.transaction(context, (tx) => this.profiles.read(tx, ownDistrict(context.districts)));
    asFile(reply, PDF, `rapport-${report.period.key}.pdf`);
    return reportPdf(report, profile, context.language, context.at);
  }

  @Get('xlsx')
  @Permission('read', 'Report')
  @AnswersRaw(XLSX)
  async sheets(
    @Context() context: RequestContext,
    @Query() query: ReportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const report = await this.leaving(context, query);
    asFile(reply, XLSX, `rapport-${report.period.key}.xlsx`);
    return reportWorkbook(report, context.language);
  }

  @Get('digest')
  @Permission('read', 'Settings')
  @Answers(DigestPreview)
  digest(@Context() context: RequestContext, @Query() query: DigestQuery): Promise<DigestPreview> {
    return this.digests.preview(context, query.language ?? context.language);
  }

  /** @throws Refusal `state_conflict` for a month under way: two files of it, a day apart, would tell what that day brought */
  private async leaving(context: RequestContext, { period }: ReportQuery): Promise<ReportView> {
    const report = await this.reports.read(context, period);
    if (!report.over) throw new Refusal('state_conflict');
    return report;
  }
}

function asFile(reply: FastifyReply, mediaType: string, name: string): void {
  void reply.header('content-type', mediaType).header('content-disposition', `attachment; filename="${name}"`);
}
