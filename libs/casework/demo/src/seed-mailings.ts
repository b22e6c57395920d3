import { operatorContext } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import type { UnitOfWork } from '@cloison/platform/database';
import type { ZoneSettings } from '@cloison/platform/http';
import { MailingAccess, MailingExports, MailingsService } from '@cloison/casework/mailings';

interface MailingsSeed {
  readonly work: UnitOfWork;
  readonly settings: ZoneSettings;
  readonly districtId: string;
  readonly managerId: string;
  readonly today: Date;
}

/** A greeting list with people left out, a part of it, and one export, made by the same code that people use. */
export async function seedMailings({ work, settings, districtId, managerId, today }: MailingsSeed): Promise<void> {
  const access = new MailingAccess(settings);
  const mailings = new MailingsService(work, access);
  const context: RequestContext = {
    ...operatorContext('casework', [districtId], today),
    account: { id: managerId, role: 'office_manager', name: 'Samuel Diabo' },
    device: { id: crypto.randomUUID(), funder: 'assembly', assurance: settings.minAssurance, state: 'active', label: '' },
  };
  const greetings = await mailings.create(context, {
    name: `Vœux ${today.getFullYear()}`,
    purpose: 'greeting',
    channel: 'post',
    wanted: { people: 'citizens' },
  });
  const english = await mailings.derive(context, greetings.id, {
    derivation: 'subset',
    name: 'Vœux en anglais',
    purpose: 'greeting',
    language: 'en',
  });
  await new MailingExports(work, access).csv(context, english.id);
}
