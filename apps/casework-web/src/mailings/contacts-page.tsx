import { Dialog, EmptyState, fieldProblem, InlineProblem, toDay, useFormats, parseDay } from '@cloison/platform/web-kit';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconAddressBook, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import { useMayWrite } from '../frame/role';
import { useContacts, useSaveContact } from './mailings-api';
import type { OfficeContact, OfficeContactWriting } from './mailings-api';
import classes from './mailings.module.css';

const SOURCES = ['public_directory', 'press_gallery', 'official'] as const;
const TEXTS = ['organisation', 'role', 'addressLine', 'municipality', 'postalCode', 'email', 'phone'] as const;

/** Whom the office writes to at work, with where each address was read. */
export function ContactsPage() {
  const { t } = useTranslation();
  const { date } = useFormats();
  const mayWrite = useMayWrite();
  const contacts = useContacts();
  const [editing, setEditing] = useState<OfficeContact | 'new' | null>(null);
  return (
    <>
      <PageHead
        title={t('mailings.contact.title')}
        above={<Link to="/mailings">{t('mailings.title')}</Link>}
        below={<p className="quiet">{t('mailings.contact.lead')}</p>}
        acts={
          mayWrite && (
            <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setEditing('new')}>
              {t('mailings.contact.add')}
            </Button>
          )
        }
      />
      <div className={classes['page']}>
        <InlineProblem error={contacts.error} />
        {contacts.data?.items.length === 0 && (
          <EmptyState
            icon={<IconAddressBook size={22} aria-hidden="true" />}
            title={t('mailings.contact.none')}
            help={t('mailings.contact.noneHelp')}
          />
        )}
        <ul className={classes['lines']}>
          {contacts.data?.items.map((contact) => (
            <li key={contact.id}>
              <b>{contact.name}</b>
              <span className="quiet">{[contact.role, contact.organisation].filter(Boolean).join(', ')}</span>
              <span className="grow" />
              <span>
                {t(`mailings.source.${contact.source}`)} · {date(parseDay(contact.notedOn))}
              </span>
              {mayWrite && (
                <Button size="xs" aria-label={t('mailings.contact.change', { name: contact.name })} onClick={() => setEditing(contact)}>
                  {t('citizen.edit')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
      {editing && <ContactDialog contact={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </>
  );
}

const empty = (): OfficeContactWriting => ({ name: '', language: 'fr', source: 'public_directory', notedOn: toDay(new Date()) });

function ContactDialog({ contact, onClose }: { readonly contact: OfficeContact | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const save = useSaveContact();
  const [value, setValue] = useState<OfficeContactWriting>(() => (contact ? withoutId(contact) : empty()));
  const set = (change: Partial<OfficeContactWriting>) => setValue({ ...value, ...change });
  const send = (removed = false) => save.mutate({ contact, body: value, removed }, { onSuccess: onClose });
  return (
    <Dialog title={t(contact ? 'mailings.contact.edit' : 'mailings.contact.add')} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className={classes['fields']}>
          <TextInput
            label={t('mailings.contact.name')}
            required
            withAsterisk={false}
            maxLength={160}
            value={value.name}
            error={fieldProblem(save.error, 'name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          {TEXTS.map((field) => (
            <TextInput
              key={field}
              label={t(`mailings.contact.${field}`)}
              maxLength={160}
              value={value[field] ?? ''}
              error={fieldProblem(save.error, field)}
              onChange={(event) => set({ [field]: event.currentTarget.value || null })}
            />
          ))}
          <NativeSelect
            label={t('mailings.contact.language')}
            value={value.language}
            onChange={(event) => set({ language: event.currentTarget.value === 'en' ? 'en' : 'fr' })}
            data={(['fr', 'en'] as const).map((one) => ({ value: one, label: t(`mailings.languageName.${one}`) }))}
          />
          <NativeSelect
            label={t('mailings.contact.source')}
            value={value.source}
            onChange={(event) => set({ source: SOURCES.find((one) => one === event.currentTarget.value) ?? value.source })}
            data={SOURCES.map((one) => ({ value: one, label: t(`mailings.source.${one}`) }))}
          />
          <TextInput
            label={t('mailings.contact.sourceNote')}
            maxLength={200}
            value={value.sourceNote ?? ''}
            error={fieldProblem(save.error, 'sourceNote')}
            onChange={(event) => set({ sourceNote: event.currentTarget.value || null })}
          />
          <TextInput
            type="date"
            label={t('mailings.contact.notedOn')}
            required
            withAsterisk={false}
            value={value.notedOn}
            error={fieldProblem(save.error, 'notedOn')}
            onChange={(event) => set({ notedOn: event.currentTarget.value })}
          />
        </div>
        <InlineProblem error={save.error} />
        <div className={classes['acts']}>
          <Button type="submit" variant="filled" size="lg" loading={save.isPending}>
            {t('mailings.contact.save')}
          </Button>
          {contact && (
            <Button variant="subtle" size="lg" onClick={() => send(true)}>
              {t('mailings.contact.remove')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function withoutId({ id: _, version: __, ...writing }: OfficeContact): OfficeContactWriting {
  return writing;
}
