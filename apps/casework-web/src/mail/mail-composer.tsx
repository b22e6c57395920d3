import { fieldProblem, InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ComposerFoot, sendOnModEnter } from '../cases/composer-foot';
import type { ComposerFormProps } from '../cases/composer-kinds';
import { ConsentNeeded } from '../consents/consent-needed';
import { useDocuments } from '../documents/documents-api';
import { useDraft } from '../frame/drafts';
import { WordingReminder } from '../wording/wording-reminder';
import { useAddressees, useWriteMail } from './mail-api';
import type { Addressee, OutgoingMail } from './mail-api';
import classes from './mail-composer.module.css';

const OTHER = 'other';

interface Writing {
  /** `citizen`, a body's key, or `other`. */
  readonly to: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly documents: readonly string[];
}

/** A mail from a case: to the citizen, or to a body if the consent stands, said before a word is written. */
export function MailComposer({ file, onDone }: ComposerFormProps) {
  const { t } = useTranslation();
  const addressees = useAddressees(file.id);
  const documents = useDocuments({ caseId: file.id });
  const write = useWriteMail();
  const form = useId();
  const [sent, setSent] = useState<OutgoingMail | null>(null);
  const draft = useDraft<Writing>(`mail-${file.id}`, { to: 'citizen', address: '', subject: file.title, text: '', documents: [] });
  const { to, address, subject, text } = draft.value;
  const set = (change: Partial<Writing>) => {
    setSent(null);
    draft.set({ ...draft.value, ...change });
  };
  const chosen = addressees.data?.items.find((one) => keyOf(one) === to);
  const needsConsent = (chosen?.consent ?? 'valid') === 'valid' ? null : (chosen?.bodyKey ?? null);
  const recipient = to === OTHER ? address.trim() : (chosen?.email ?? '');
  const attachable = documents.data?.items.filter((one) => !one.destroyed && one.mediaType !== 'message/rfc822') ?? [];

  const send = () => {
    if (write.isPending || !recipient || !text.trim()) return;
    write.mutate(
      {
        to: [recipient],
        subject,
        text,
        caseId: file.id,
        bodyKey: chosen?.bodyKey ?? null,
        documents: draft.value.documents.filter((id) => attachable.some((one) => one.id === id)),
      },
      {
        onSuccess: (mail) => {
          draft.clear();
          setSent(mail);
          onDone();
        },
      },
    );
  };

  return (
    <>
      {/* outside the form: a consent is asked for with forms of its own */}
      <div className={classes['to']}>
        <NativeSelect
          form={form}
          label={t('mail.composer.to')}
          size="xs"
          value={to}
          onChange={(event) => set({ to: event.currentTarget.value })}
          onKeyDown={sendOnModEnter(send)}
        >
          {addressees.data?.items.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)} disabled={one.email === null}>
              {one.email === null ? t('mail.composer.noAddress', { label: one.label }) : one.label}
            </option>
          ))}
          <option value={OTHER}>{t('mail.composer.other')}</option>
        </NativeSelect>
        {to === OTHER && (
          <TextInput
            form={form}
            label={t('mail.composer.otherLabel')}
            size="xs"
            type="email"
            value={address}
            onChange={(event) => set({ address: event.currentTarget.value })}
            onKeyDown={sendOnModEnter(send)}
            error={fieldProblem(write.error, 'to')}
          />
        )}
        {chosen && <ConsentState addressee={chosen} />}
      </div>
      {needsConsent && (
        <div className={classes['needed']}>
          <ConsentNeeded key={needsConsent} file={file} bodyKey={needsConsent} />
        </div>
      )}
      <form
        id={form}
        onKeyDown={sendOnModEnter(send)}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextInput
          className={classes['subject']}
          label={t('mail.composer.subjectLabel')}
          size="xs"
          maxLength={250}
          value={subject}
          onChange={(event) => set({ subject: event.currentTarget.value })}
          error={fieldProblem(write.error, 'subject')}
        />
        <Textarea
          variant="unstyled"
          className={classes['text']}
          aria-label={t('mail.composer.textLabel')}
          placeholder={t('mail.composer.textPlaceholder')}
          rows={5}
          maxLength={20_000}
          value={text}
          onChange={(event) => set({ text: event.currentTarget.value })}
          error={fieldProblem(write.error, 'text')}
        />
        <WordingReminder text={text} onText={(next) => set({ text: next })} />
        {attachable.length > 0 && (
          <details className={classes['attach']}>
            <summary>{t('mail.composer.attach')}</summary>
            {attachable.map((one) => (
              <Checkbox
                key={one.id}
                label={one.name}
                checked={draft.value.documents.includes(one.id)}
                onChange={(event) =>
                  set({
                    documents: event.currentTarget.checked
                      ? [...draft.value.documents, one.id]
                      : draft.value.documents.filter((id) => id !== one.id),
                  })
                }
              />
            ))}
          </details>
        )}
        <InlineProblem error={write.error} />
        {sent && <Sent mail={sent} />}
        <ComposerFoot keptAt={text ? draft.keptAt : null} send={t('mail.send')} busy={write.isPending} />
      </form>
    </>
  );
}

/** What became of what was just written: it leaves, or waits, and why. */
function Sent({ mail }: { readonly mail: OutgoingMail }) {
  const { t } = useTranslation();
  const held = mail.state === 'held';
  return (
    <p className={classes['sent']} role="status" data-held={held || undefined}>
      {t(held ? 'mail.composer.sentHeld' : 'mail.composer.sent')}{' '}
      <Link to="/mail/$folder/$mailId" params={{ folder: held ? 'held' : 'waiting', mailId: mail.id }}>
        {t('mail.composer.seeHeld')}
      </Link>
    </p>
  );
}

/** Consent is a matter of bodies alone; the citizen is written to as he asked. */
function ConsentState({ addressee: { consent, consentUntil } }: { readonly addressee: Addressee }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  if (consent === null) return null;
  const valid = consent === 'valid';
  const Icon = valid ? IconCircleCheck : IconAlertTriangle;
  return (
    <p className={classes['consent']} data-valid={valid || undefined}>
      <Icon size={16} aria-hidden="true" /> {consentWords(consent, consentUntil === null ? null : shortDate(parseDay(consentUntil)), t)}
    </p>
  );
}

function consentWords(consent: NonNullable<Addressee['consent']>, until: string | null, t: TFunction): string {
  if (consent !== 'valid') return t(`mail.composer.consent.${consent}`);
  return until === null ? t('mail.composer.consent.validAlways') : t('mail.composer.consent.valid', { until });
}

const keyOf = ({ kind, bodyKey }: Addressee): string => (kind === 'citizen' ? 'citizen' : (bodyKey ?? ''));
