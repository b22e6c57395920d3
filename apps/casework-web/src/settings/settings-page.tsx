import { fieldProblem, InlineProblem, Problem, useKitWords, useLanguage } from '@cloison/platform/web-kit';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import { useOfficeRole } from '../frame/role';
import { useChangeOfficeSettings, useDigestPreview, useOfficeSettings } from '../team/team-api';
import type { OfficeSettings } from '../team/team-api';
import { OfficePlaces } from './office-places';
import classes from './settings.module.css';

const TEXTS = ['memberName', 'nameFr', 'nameEn', 'addressLine', 'municipality', 'postalCode', 'phone', 'email'] as const;

/** The office's own page: what is on its letterhead, its rules, and the way to everything that is set elsewhere. */
export function SettingsPage() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const settings = useOfficeSettings();
  return (
    <>
      <PageHead title={t('settings.title')} />
      <InlineProblem error={settings.error} action={<Button onClick={() => void settings.refetch()}>{kit('retry')}</Button>} />
      <div className={classes['page']}>
        <OfficePlaces />
        {settings.data && <Profile key={settings.data.version} settings={settings.data} onStale={() => void settings.refetch()} />}
        <Digest />
        <section aria-labelledby="settings-public">
          <h2 id="settings-public">{t('settings.public')}</h2>
          <p>
            {t('settings.publicHelp')} <a href="/privacy">{t('settings.publicLink')}</a>
          </p>
        </section>
      </div>
    </>
  );
}

interface ProfileProps {
  readonly settings: OfficeSettings;
  readonly onStale: () => void;
}

function Profile({ settings, onStale }: ProfileProps) {
  const { t } = useTranslation();
  const change = useChangeOfficeSettings();
  const mayWrite = useOfficeRole() === 'office_manager';
  const [typed, setTyped] = useState(settings);
  const set = (part: Partial<OfficeSettings>) => setTyped({ ...typed, ...part });
  const stale = change.error instanceof Problem && change.error.code === 'version_conflict';
  const save = () => {
    const { version, memberEmail, digest, releaseAccountId, silentAfterDays } = typed;
    const texts = Object.fromEntries(TEXTS.map((field) => [field, typed[field] || null]));
    change.mutate({ version, ...texts, memberEmail: memberEmail || null, digest, releaseAccountId, silentAfterDays }, { onError: onStale });
  };
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <fieldset disabled={!mayWrite}>
        <legend>{t('settings.profile')}</legend>
        <p className="meta">{t('settings.profileHelp')}</p>
        <div className={classes['fields']}>
          {TEXTS.map((field) => (
            <TextInput
              key={field}
              label={t(`settings.${field}`)}
              value={typed[field] ?? ''}
              onChange={(event) => set({ [field]: event.currentTarget.value })}
              error={fieldProblem(change.error, field)}
            />
          ))}
        </div>
      </fieldset>
      <fieldset disabled={!mayWrite}>
        <legend>{t('settings.rules')}</legend>
        <div className={classes['fields']}>
          <NativeSelect
            label={t('settings.release')}
            description={t('settings.releaseHelp')}
            value={typed.releaseAccountId ?? ''}
            data={[{ value: '', label: t('settings.nobody') }, ...settings.colleagues.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(event) => set({ releaseAccountId: event.currentTarget.value || null })}
            error={fieldProblem(change.error, 'releaseAccountId')}
          />
          <TextInput
            type="number"
            min={1}
            max={365}
            label={t('settings.silent')}
            description={t('settings.silentHelp')}
            value={typed.silentAfterDays}
            onChange={(event) => set({ silentAfterDays: Number(event.currentTarget.value) })}
            error={fieldProblem(change.error, 'silentAfterDays')}
          />
          <TextInput
            type="email"
            label={t('settings.memberEmail')}
            description={t('settings.memberEmailHelp')}
            value={typed.memberEmail ?? ''}
            onChange={(event) => set({ memberEmail: event.currentTarget.value })}
            error={fieldProblem(change.error, 'memberEmail')}
          />
          <Checkbox
            className={classes['check'] ?? ''}
            label={t('settings.digest')}
            checked={typed.digest}
            onChange={(event) => set({ digest: event.currentTarget.checked })}
          />
        </div>
      </fieldset>
      {stale ? (
        <p role="alert" className={classes['stale']}>
          {t('settings.stale')}
        </p>
      ) : (
        <InlineProblem error={change.error} />
      )}
      {mayWrite && (
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={change.isPending}>
            {t('settings.save')}
          </Button>
          <span role="status" className="meta">
            {change.isSuccess && t('settings.saved')}
          </span>
        </div>
      )}
    </form>
  );
}

/** The digest as it would leave next Monday. */
function Digest() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const digest = useDigestPreview(language);
  return (
    <section aria-labelledby="settings-digest">
      <h2 id="settings-digest">{t('settings.digestTitle')}</h2>
      <p className="meta">{digest.data?.on ? t('settings.digestOn', { to: digest.data.to }) : t('settings.digestOff')}</p>
      <InlineProblem error={digest.error} />
      {digest.data && (
        <div className={classes['digest']}>
          <b>{digest.data.subject}</b>
          <pre>{digest.data.text}</pre>
        </div>
      )}
    </section>
  );
}
