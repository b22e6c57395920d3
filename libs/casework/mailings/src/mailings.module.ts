import { Module } from '@nestjs/common';
import { ContactsService } from './contacts.service';
import { MailingAccess } from './mailing-access';
import { MailingAnswers } from './mailing-answers';
import { MailingDestruction } from './mailing-destruction';
import { MailingExports } from './mailing-exports.service';
import { ContactsController, MailingsController } from './mailings.controller';
import { MailingsService } from './mailings.service';

@Module({
  controllers: [MailingsController, ContactsController],
  providers: [MailingAccess, MailingsService, MailingExports, MailingDestruction, MailingAnswers, ContactsService],
  exports: [MailingsService],
})
export class MailingsModule {}
