import { Body, Controller, Delete, Get, Header, Inject, Post, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, AnswersNothing, Context, DeviceOnly, SignedIn } from '@cloison/platform/http';
import { DevicesService } from './devices.service';
import { tokenOf } from './doorkeeper';
import type { Proof } from './proof';
import { SessionsService } from './sessions.service';
import { Tokens } from './token';
import { DevicePlate, EnrolAnswer, EnrolInput, PasswordInput, SessionAnswer, SignInInput } from './views';

/** The device in hand, and the session on it. */
@Controller('api')
export class SessionController {
  constructor(
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(DevicesService) private readonly devices: DevicesService,
    @Inject(Tokens) private readonly tokens: Tokens,
  ) {}

  @Post('devices/enrol')
  @DeviceOnly()
  @Answers(EnrolAnswer, 201)
  enrol(@Body() body: EnrolInput, @Context() context: RequestContext, @Req() request: FastifyRequest): Promise<EnrolAnswer> {
    return this.sessions.enrol(context, proofOf(request), request.origin.address, body.code, body.password);
  }

  @Get('devices/this')
  @DeviceOnly()
  @Answers(DevicePlate)
  thisDevice(@Context() context: RequestContext): Promise<DevicePlate> {
    return this.devices.plate(context.device?.id ?? null);
  }

  @Post('session')
  @DeviceOnly()
  @Answers(SessionAnswer)
  async signIn(@Body() body: SignInInput, @Context() context: RequestContext, @Req() request: FastifyRequest): Promise<SessionAnswer> {
    request.claimedAccount = await this.sessions.accountOf(body.email);
    return this.sessions.signIn(context, proofOf(request), body.email, body.password);
  }

  @Post('session/refresh')
  @DeviceOnly()
  @Answers(SessionAnswer)
  async refresh(@Context() context: RequestContext, @Req() request: FastifyRequest): Promise<SessionAnswer> {
    const token = tokenOf(request);
    if (token === null) throw new Refusal('token_missing');
    return this.sessions.refresh(context, await this.tokens.verify(token), proofOf(request));
  }

  @Get('session')
  @SignedIn()
  @Answers(SessionAnswer)
  async current(@Context() context: RequestContext, @Req() request: FastifyRequest): Promise<SessionAnswer> {
    const token = tokenOf(request);
    if (token === null) throw new Refusal('token_missing');
    return this.sessions.refresh(context, await this.tokens.verify(token), proofOf(request));
  }

  /** `cache` alone: `storage` would wipe the device's key, and with it its enrolment. */
  @Delete('session')
  @SignedIn()
  @AnswersNothing()
  @Header('clear-site-data', '"cache"')
  end(@Context() context: RequestContext): Promise<void> {
    return this.sessions.end(context);
  }

  @Put('session/password')
  @SignedIn()
  @AnswersNothing()
  changePassword(@Body() body: PasswordInput, @Context() context: RequestContext): Promise<void> {
    return this.sessions.changePassword(context, body.current, body.next);
  }
}

function proofOf(request: FastifyRequest): Proof {
  if (!request.proof) throw new Refusal('proof_missing');
  return request.proof;
}
