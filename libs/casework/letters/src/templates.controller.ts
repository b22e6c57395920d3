import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, Permission } from '@cloison/platform/http';
import { FilledQuery, FilledTemplate, TemplateChange, TemplateList, TemplateTrial, TemplateWriting } from './template.dto';
import { TemplatesService } from './templates.service';

@Controller('api/templates')
export class TemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  @Get()
  @Permission('read', 'Template')
  @Answers(TemplateList)
  list(@Context() context: RequestContext): Promise<TemplateList> {
    return this.templates.list(context);
  }

  /** A template filled from a case: what a letter or a mail begins with. */
  @Get('filled')
  @Permission('read', 'Template')
  @Answers(FilledTemplate)
  filled(@Context() context: RequestContext, @Query() query: FilledQuery): Promise<FilledTemplate> {
    return this.templates.filled(context, query);
  }

  /** A text that isn't saved yet, tried on a real case. */
  @Post('try')
  @Permission('manage', 'Template')
  @Answers(FilledTemplate)
  try(@Context() context: RequestContext, @Body() input: TemplateTrial): Promise<FilledTemplate> {
    return this.templates.try(context, input);
  }

  @Post()
  @Permission('manage', 'Template')
  @Answers(TemplateList, 201)
  create(@Context() context: RequestContext, @Body() input: TemplateWriting): Promise<TemplateList> {
    return this.templates.create(context, input);
  }

  @Patch()
  @Permission('manage', 'Template')
  @Answers(TemplateList)
  change(@Context() context: RequestContext, @Body() input: TemplateChange): Promise<TemplateList> {
    return this.templates.change(context, input);
  }
}
