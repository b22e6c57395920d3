import { Body, Controller, Get, Inject, Post, Put } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, IdParam, Permission } from '@cloison/platform/http';
import { AccountsService } from './accounts.service';
import { DevicesService } from './devices.service';
import { AccountItem, AccountList, CodeAnswer, DeviceItem, DeviceList, FunderInput, NewAccountInput, NewCodeInput } from './views';

/** What a zone's registrar does: accounts, devices and the codes that enrol them. */
@Controller('api')
export class RegistrarController {
  constructor(
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(DevicesService) private readonly devices: DevicesService,
  ) {}

  @Get('accounts')
  @Permission('manage', 'Account')
  @Answers(AccountList)
  async listAccounts(@Context() context: RequestContext): Promise<AccountList> {
    return { items: await this.accounts.list(context) };
  }

  @Post('accounts')
  @Permission('manage', 'Account')
  @Answers(AccountItem, 201)
  createAccount(@Body() body: NewAccountInput, @Context() context: RequestContext): Promise<AccountItem> {
    return this.accounts.create(context, body);
  }

  @Post('accounts/:id/disable')
  @Permission('manage', 'Account')
  @Answers(AccountItem)
  disableAccount(@IdParam('id') id: string, @Context() context: RequestContext): Promise<AccountItem> {
    return this.accounts.disable(context, id);
  }

  @Get('devices')
  @Permission('manage', 'Device')
  @Answers(DeviceList)
  async listDevices(@Context() context: RequestContext): Promise<DeviceList> {
    return { items: await this.devices.list(context) };
  }

  @Post('enrolment-codes')
  @Permission('manage', 'EnrolmentCode')
  @Answers(CodeAnswer, 201)
  createCode(@Body() body: NewCodeInput, @Context() context: RequestContext): Promise<CodeAnswer> {
    return this.devices.createCode(context, body);
  }

  @Post('devices/:id/approve')
  @Permission('manage', 'Device')
  @Answers(DeviceItem)
  approve(@IdParam('id') id: string, @Context() context: RequestContext): Promise<DeviceItem> {
    return this.devices.approve(context, id);
  }

  @Post('devices/:id/revoke')
  @Permission('manage', 'Device')
  @Answers(DeviceItem)
  revoke(@IdParam('id') id: string, @Context() context: RequestContext): Promise<DeviceItem> {
    return this.devices.revoke(context, id);
  }

  @Put('devices/:id/funder')
  @Permission('manage', 'Device')
  @Answers(DeviceItem)
  reclassify(@IdParam('id') id: string, @Body() body: FunderInput, @Context() context: RequestContext): Promise<DeviceItem> {
    return this.devices.reclassify(context, id, body.funder, body.version);
  }
}
