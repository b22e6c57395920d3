import type { OpenApiDocument } from '@cloison/platform/testing';

/** What becomes of words about opinions in a text that somebody can type: a label is refused, free text is flagged, and the rest says why not. */
export type Treatment = 'refused' | 'flagged' | `exempt: ${string}`;

const NAME = 'exempt: a name, as people bear it';
const WHERE = 'exempt: an address';
const REACHED = 'exempt: a phone or an e-mail';
const KEY = 'exempt: a key of a closed list, checked against it';
const ASKED = 'exempt: a question; it is answered and not kept';
const SESSION = 'exempt: for a device, an account or a key, about no citizen';
const OFFICE = 'exempt: about the office itself';
const READ_FIRST = 'exempt: a trial; the same words are looked at when they are sent or kept';
const REASON = 'exempt: why an act was done, about the act, shown to the office manager with it';

/** Every text that the office's API takes in a body or a query. A field that isn't here turns the test red: say what becomes of it. */
export const TEXT_FIELDS: Readonly<Record<string, Treatment>> = {
  'EnrolInput.code': SESSION,
  'EnrolInput.password': SESSION,
  'PasswordInput.current': SESSION,
  'PasswordInput.next': SESSION,
  'SignInInput.email': SESSION,
  'SignInInput.password': SESSION,
  'NewAccountInput.email': SESSION,
  'NewAccountInput.name': NAME,
  'NewCodeInput.assetTag': SESSION,
  'NewCodeInput.label': SESSION,
  'NewCodeInput.serial': SESSION,
  'NewCodeInput.email': SESSION,

  'NewCitizen.familyName': NAME,
  'NewCitizen.givenName': NAME,
  'NewCitizen.districtId': KEY,
  'NewCitizen.addressLine': WHERE,
  'NewCitizen.municipality': WHERE,
  'NewCitizen.email': REACHED,
  'NewCitizen.accommodation': 'flagged',
  'CitizenChange.familyName': NAME,
  'CitizenChange.givenName': NAME,
  'CitizenChange.addressLine': WHERE,
  'CitizenChange.municipality': WHERE,
  'CitizenChange.email': REACHED,
  'CitizenChange.accommodation': 'flagged',
  'RectificationNote.askedBy': NAME,
  'RectificationNote.note': REASON,
  'NewContactPoint.value': REACHED,
  'NewContactPoint.municipality': WHERE,
  'NewSpokesperson.speakerName': NAME,
  'NewSpokesperson.speakerPhone': REACHED,
  'NewSpokesperson.matters': 'flagged',
  'DescribedCitizen.givenName': ASKED,
  'DescribedCitizen.familyName': ASKED,
  'DescribedCitizen.addressLine': ASKED,
  'DescribedCitizen.municipality': ASKED,
  'DescribedCitizen.postalCode': ASKED,
  'DescribedCitizen.phone': ASKED,
  'DescribedCitizen.email': ASKED,
  'ConstituencyQuestion.familyName': ASKED,
  'ConstituencyQuestion.givenName': ASKED,
  'ConstituencyQuestion.addressLine': ASKED,
  'ConstituencyQuestion.municipality': ASKED,
  'ConstituencyQuestion.postalCode': ASKED,
  'ConstituencyQuestion.districtId': KEY,
  'HandOverRequest.riding': KEY,
  'RetentionHold.reason': REASON,

  'WordingToCheck.text': ASKED,

  'NewCase.title': 'refused',
  'NewCase.summary': 'flagged',
  'CaseChange.title': 'refused',
  'CaseChange.summary': 'flagged',
  'CaseClosing.outcome': 'flagged',
  'NewNote.body': 'flagged',
  'NoteChange.body': 'flagged',
  'NewCall.body': 'flagged',
  'LoggedCall.body': 'flagged',
  'LoggedCall.title': 'refused',
  'NewFollowUp.what': 'flagged',
  'CategoryInput.nameFr': 'refused',
  'CategoryInput.nameEn': 'refused',
  'CategoryInput.checklistFr': 'refused',
  'CategoryInput.checklistEn': 'refused',
  'PublicBodyInput.nameFr': 'refused',
  'PublicBodyInput.nameEn': 'refused',
  'PublicBodyInput.short': 'refused',
  'PublicBodyInput.phone': REACHED,
  'PublicBodyInput.email': REACHED,
  'PublicBodyInput.address': WHERE,
  'DraftInput.value': 'exempt: the writer’s own draft, shown to nobody else; its words are looked at when they are sent',

  'NewConsent.bodyKey': KEY,
  'NewConsent.matter': 'refused',
  'NewVoiceConsent.bodyKey': KEY,
  'NewVoiceConsent.matter': 'refused',
  'NewVoiceConsent.reason': REASON,
  'ConsentRevocation.why': REASON,
  'ConsentSignature.name': NAME,
  'DocumentDeletion.why': REASON,

  'LetterWriting.subject': 'flagged',
  'LetterWriting.text': 'flagged',
  'TemplateWriting.nameFr': 'refused',
  'TemplateWriting.nameEn': 'refused',
  'TemplateWriting.subjectFr': 'refused',
  'TemplateWriting.subjectEn': 'refused',
  'TemplateWriting.bodyFr': 'refused',
  'TemplateWriting.bodyEn': 'refused',
  'TemplateChange.nameFr': 'refused',
  'TemplateChange.nameEn': 'refused',
  'TemplateChange.subjectFr': 'refused',
  'TemplateChange.subjectEn': 'refused',
  'TemplateChange.bodyFr': 'refused',
  'TemplateChange.bodyEn': 'refused',
  'TemplateTrial.subject': READ_FIRST,
  'TemplateTrial.text': READ_FIRST,
  'NewAppointment.place': 'flagged',
  'NewAppointment.about': 'flagged',
  'AppointmentChange.place': 'flagged',
  'AppointmentChange.about': 'flagged',

  'MailingWanted.municipality': WHERE,
  'NewMailing.name': 'refused',
  'MailingDerivation.name': 'refused',
  'MailingDerivation.municipality': WHERE,
  'OfficeContactWriting.name': NAME,
  'OfficeContactWriting.organisation': 'exempt: the name of a newspaper, a body, an organisation',
  'OfficeContactWriting.role': 'refused',
  'OfficeContactWriting.addressLine': WHERE,
  'OfficeContactWriting.municipality': WHERE,
  'OfficeContactWriting.postalCode': WHERE,
  'OfficeContactWriting.email': REACHED,
  'OfficeContactWriting.phone': REACHED,
  'OfficeContactWriting.sourceNote': 'refused',
  'OfficeContactChange.name': NAME,
  'OfficeContactChange.organisation': 'exempt: the name of a newspaper, a body, an organisation',
  'OfficeContactChange.role': 'refused',
  'OfficeContactChange.addressLine': WHERE,
  'OfficeContactChange.municipality': WHERE,
  'OfficeContactChange.postalCode': WHERE,
  'OfficeContactChange.email': REACHED,
  'OfficeContactChange.phone': REACHED,
  'OfficeContactChange.sourceNote': 'refused',

  'MailAnswer.subject': 'flagged',
  'MailAnswer.text': 'flagged',
  'MailRedirection.bodyKey': KEY,
  'NewOutgoingMail.to': REACHED,
  'NewOutgoingMail.cc': REACHED,
  'NewOutgoingMail.subject': 'flagged',
  'NewOutgoingMail.text': 'flagged',
  'NewOutgoingMail.bodyKey': KEY,
  'NewOutgoingMail.districtId': KEY,
  'MailRelease.reason': REASON,

  'OfficeImportRules.otherCategory': KEY,
  'NewHandOver.successor': NAME,
  'TransferPackage.passphrase': SESSION,

  'OfficeSettingsChange.memberName': NAME,
  'OfficeSettingsChange.nameFr': OFFICE,
  'OfficeSettingsChange.nameEn': OFFICE,
  'OfficeSettingsChange.addressLine': OFFICE,
  'OfficeSettingsChange.municipality': OFFICE,
  'OfficeSettingsChange.email': OFFICE,
  'OfficeSettingsChange.memberEmail': OFFICE,
};

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** Names of closed forms: ids, dates, choices. An address of mail is a text like another. */
const CLOSED = new Set(['uuid', 'date', 'date-time', 'binary']);

const parts = (schema: Schema): readonly Schema[] => [
  ...(schema.anyOf ?? []),
  ...(schema.oneOf ?? []),
  ...(schema.allOf ?? []),
  ...(schema.items ? [schema.items] : []),
];
const isText = (schema: Schema): boolean =>
  ([schema.type].flat().includes('string') && !schema.enum && !schema.pattern && !CLOSED.has(schema.format ?? '')) ||
  parts(schema).some(isText);

/** Every text field of every body that the document takes, as `Schema.field`, and `?name` of every text in a query, as `GET /path ?name`. */
export function textFieldsOf(document: OpenApiDocument): string[] {
  const { paths, components } = document as unknown as {
    paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
    components: { schemas: Record<string, Schema> };
  };
  const found = new Set<string>();
  const walk = (schema: Schema | undefined, name: string, above: readonly string[]): void => {
    if (!schema) return;
    const target = schema.$ref?.split('/').pop();
    if (target !== undefined) {
      if (!above.includes(target)) walk(components.schemas[target], target, [...above, target]);
      return;
    }
    for (const part of parts(schema)) walk(part, name, above);
    for (const [field, property] of Object.entries(schema.properties ?? {})) {
      if (isText(property)) found.add(`${name}.${field}`);
      walk(property, name, above);
    }
  };
  for (const operations of Object.values(paths))
    for (const { requestBody } of Object.values(operations))
      for (const { schema } of Object.values(requestBody?.content ?? {})) walk(schema, 'body', []);
  return [...found].sort();
}

/** The text fields of queries, as `method path ?name`. */
export function textQueriesOf(document: OpenApiDocument): string[] {
  const { paths } = document as unknown as {
    paths: Record<string, Record<string, { parameters?: readonly { name: string; in: string; schema: Schema }[] }>>;
  };
  return Object.entries(paths)
    .flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { parameters = [] }]) =>
        parameters
          .filter((parameter) => parameter.in === 'query' && isText(parameter.schema))
          .map(({ name }) => `${method.toUpperCase()} ${path} ?${name}`),
      ),
    )
    .sort();
}
