import { Injectable } from '@nestjs/common';
import { Refusal } from '@cloison/platform/access';
import type { RequestContext } from '@cloison/platform/access';
import { sql, UnitOfWork } from '@cloison/platform/database';
import { refuseOpinionLabels } from '@cloison/casework/vocabulary-guard';
import type { OfficeContactChange, OfficeContactList, OfficeContactView, OfficeContactWriting } from './contact.dto';
import { MailingAccess } from './mailing-access';

/** Whom the office writes to at work, with where each address was read. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: MailingAccess,
  ) {}

  async list(context: RequestContext): Promise<OfficeContactList> {
    const districtId = this.access.demand(context, 'read');
    const items = await this.work.read<OfficeContactView>(
      context,
      sql`SELECT id, version, name, organisation, role, language, address_line AS "addressLine", municipality, postal_code AS "postalCode", email, phone,
            source, source_note AS "sourceNote", noted_on::text AS "notedOn"
          FROM office_contact WHERE district_id = ${districtId} AND removed_at IS NULL ORDER BY name, id LIMIT 2000`,
      (rows) => ({ act: 'contact.list', count: rows.length }),
    );
    return { items };
  }

  async create(context: RequestContext, input: OfficeContactWriting): Promise<OfficeContactList> {
    const districtId = this.access.demand(context, 'create');
    const written = asWritten(input);
    await this.work.transaction(context, async (tx) => {
      await tx.execute(
        sql`INSERT INTO office_contact (district_id, name, organisation, role, language, address_line, municipality, postal_code, email, phone, source,
              source_note, noted_on, created_by)
            VALUES (${districtId}, ${written.name}, ${written.organisation}, ${written.role}, ${written.language}, ${written.addressLine},
              ${written.municipality}, ${written.postalCode}, ${written.email}, ${written.phone}, ${written.source}, ${written.sourceNote},
              ${written.notedOn}, ${context.account?.id ?? null})`,
      );
      tx.log({ act: 'contact.create', district: districtId, count: 1 });
    });
    return this.list(context);
  }

  /** @throws Refusal `version_conflict` when somebody else changed the contact since `version` */
  async change(context: RequestContext, id: string, input: OfficeContactChange): Promise<OfficeContactList> {
    const districtId = this.access.demand(context, 'create');
    const written = asWritten(input);
    await this.work.transaction(context, async (tx) => {
      const known = await tx.one(sql`SELECT id FROM office_contact WHERE district_id = ${districtId} AND id = ${id}`);
      if (!known) throw new Refusal('not_found');
      const changed = await tx.execute(
        sql`UPDATE office_contact SET name = ${written.name}, organisation = ${written.organisation}, role = ${written.role},
              language = ${written.language}, address_line = ${written.addressLine}, municipality = ${written.municipality},
              postal_code = ${written.postalCode}, email = ${written.email}, phone = ${written.phone}, source = ${written.source},
              source_note = ${written.sourceNote}, noted_on = ${written.notedOn}, version = version + 1,
              removed_at = CASE WHEN ${input.removed} THEN now() END
            WHERE district_id = ${districtId} AND id = ${id} AND version = ${input.version}`,
      );
      if (changed === 0) throw new Refusal('version_conflict');
      tx.log({ act: input.removed ? 'contact.remove' : 'contact.change', district: districtId, count: 1 });
    });
    return this.list(context);
  }
}

function asWritten(input: OfficeContactWriting): Required<OfficeContactWriting> {
  refuseOpinionLabels({ role: input.role, sourceNote: input.sourceNote });
  const text = (value: string | null | undefined): string | null => value?.trim() || null;
  return {
    name: input.name.trim(),
    organisation: text(input.organisation),
    role: text(input.role),
    language: input.language,
    addressLine: text(input.addressLine),
    municipality: text(input.municipality),
    postalCode: text(input.postalCode),
    email: text(input.email),
    phone: text(input.phone),
    source: input.source,
    sourceNote: text(input.sourceNote),
    notedOn: input.notedOn,
  };
}
