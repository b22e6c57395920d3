import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersNothing, AnswersRaw, Context, IdParam, Permission, Public } from '@cloison/platform/http';
import {
  AppointmentChange,
  AppointmentList,
  AppointmentQuery,
  AppointmentView,
  CalendarFeedAddress,
  CalendarFeedState,
  NewAppointment,
} from './appointment.dto';
import { AppointmentsService } from './appointments.service';
import { CalendarFeed } from './calendar-feed';

@Controller('api/appointments')
export class AppointmentsController {
  constructor(private readonly appointments: AppointmentsService) {}

  @Get()
  @Permission('read', 'Appointment')
  @Answers(AppointmentList)
  list(@Context() context: RequestContext, @Query() query: AppointmentQuery): Promise<AppointmentList> {
    return this.appointments.list(context, query);
  }

  @Post()
  @Permission('create', 'Appointment')
  @Answers(AppointmentView, 201)
  create(@Context() context: RequestContext, @Body() input: NewAppointment): Promise<AppointmentView> {
    return this.appointments.create(context, input);
  }

  @Patch(':id')
  @Permission('update', 'Appointment')
  @Answers(AppointmentView)
  change(@Context() context: RequestContext, @IdParam('id') id: string, @Body() input: AppointmentChange): Promise<AppointmentView> {
    return this.appointments.change(context, id, input);
  }
}

@Controller('api/calendar')
export class CalendarController {
  constructor(private readonly feed: CalendarFeed) {}

  @Get()
  @Permission('read', 'Appointment')
  @Answers(CalendarFeedState)
  state(@Context() context: RequestContext): Promise<CalendarFeedState> {
    return this.feed.state(context);
  }

  /** Makes the secret address of one's own calendar; one made before stops working. */
  @Post()
  @Permission('read', 'Appointment')
  @Answers(CalendarFeedAddress, 201)
  open(@Context() context: RequestContext): Promise<CalendarFeedAddress> {
    return this.feed.open(context);
  }

  @Delete()
  @Permission('read', 'Appointment')
  @AnswersNothing()
  close(@Context() context: RequestContext): Promise<void> {
    return this.feed.close(context);
  }

  /** For calendars elsewhere: times, and nothing about anybody. */
  @Get(':token')
  @Public()
  @AnswersRaw('text/calendar')
  async read(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const text = await this.feed.read(token, `${request.protocol}://${request.headers.host ?? ''}`);
    reply.header('content-type', 'text/calendar; charset=utf-8').header('cache-control', 'private, no-store');
    return text;
  }
}
