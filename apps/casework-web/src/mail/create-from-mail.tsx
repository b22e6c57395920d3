import { Dialog, fieldProblem, InlineProblem, useKitWords } from '@cloison/platform/web-kit';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useCreateCitizen } from '../api/office-api';
import { CategorySelect } from '../cases/category-select';
import { useCreateCase } from '../cases/cases-api';
import { sendOnModEnter } from '../cases/composer-foot';
import { useDraft } from '../frame/drafts';
import type { MailMessage } from './mail-api';
import classes from './mail-page.module.css';

interface CreateFromMailProps {
  readonly mail: MailMessage;
  readonly onCreated: (caseId: string) => void;
  readonly onClose: () => void;
}

interface Fields {
  readonly givenName: string;
  readonly familyName: string;
  readonly title: string;
  readonly category: string;
  /** Set once the record exists: a second try goes on from there and makes no second one. */
  readonly citizenId: string | null;
}

/** A citizen and a case out of a mail: what it says is filled in, and a person corrects it. */
export function CreateFromMail({ mail, onCreated, onClose }: CreateFromMailProps) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const citizen = useCreateCitizen();
  const opening = useCreateCase();
  const draft = useDraft<Fields>(`create-${mail.id}`, {
    ...namesOf(mail),
    title: mail.subject.slice(0, 200),
    category: 'other',
    citizenId: null,
  });
  const { givenName, familyName, title, category, citizenId } = draft.value;
  const known = mail.citizen?.id ?? citizenId;
  const set = (change: Partial<Fields>) => draft.set({ ...draft.value, ...change });

  const open = (forWhom: string) =>
    opening.mutate(
      { citizenId: forWhom, title, category, summary: null, priority: 'normal' },
      {
        onSuccess: ({ id }) => {
          draft.clear();
          onCreated(id);
          onClose();
        },
      },
    );
  const create = () => {
    if (citizen.isPending || opening.isPending) return;
    if (known) return open(known);
    citizen.mutate(fieldsOf(mail, givenName, familyName), {
      onSuccess: ({ id }) => {
        set({ citizenId: id });
        open(id);
      },
    });
  };
  return (
    <Dialog title={t(mail.citizen ? 'mail.act.createCase' : 'mail.createTitle')} onClose={onClose}>
      <form
        className={classes['answer']}
        onKeyDown={sendOnModEnter(create)}
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <p className="quiet">{t('mail.createLead')}</p>
        {!mail.citizen && (
          <div className={classes['names']}>
            <TextInput
              label={t('mail.givenName')}
              maxLength={120}
              value={givenName}
              disabled={citizenId !== null}
              onChange={(event) => set({ givenName: event.currentTarget.value })}
              error={fieldProblem(citizen.error, 'givenName')}
            />
            <TextInput
              label={t('mail.familyName')}
              maxLength={120}
              value={familyName}
              disabled={citizenId !== null}
              onChange={(event) => set({ familyName: event.currentTarget.value })}
              error={fieldProblem(citizen.error, 'familyName')}
            />
          </div>
        )}
        <TextInput
          label={t('mail.caseTitle')}
          maxLength={200}
          autoFocus
          value={title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          error={fieldProblem(opening.error, 'title')}
        />
        <CategorySelect label={t('mail.category')} value={category} onChange={(key) => set({ category: key })} />
        <InlineProblem error={citizen.error ?? opening.error} />
        <div className="row">
          <Button type="submit" variant="filled" loading={citizen.isPending || opening.isPending}>
            {t('mail.createAct')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {kit('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** « Roy, Anne » and « Anne Roy »: the last word is the family name. */
function namesOf({ fromName }: MailMessage): Pick<Fields, 'givenName' | 'familyName'> {
  const name = (fromName ?? '').replace(/["<>]/g, '').trim();
  const [family, given] = name.split(/\s*,\s*/);
  if (given) return { givenName: given, familyName: family ?? '' };
  const parts = name.split(/\s+/);
  return { givenName: parts.slice(0, -1).join(' '), familyName: parts.at(-1) ?? '' };
}

function fieldsOf(mail: MailMessage, givenName: string, familyName: string) {
  return {
    givenName,
    familyName,
    birthDate: null,
    language: mail.language,
    addressLine: null,
    municipality: null,
    postalCode: mail.postalCode,
    phone: null,
    email: mail.fromAddress,
    accommodation: null,
    inRiding: mail.inRiding,
    source: 'given_by_citizen',
  } as const;
}
