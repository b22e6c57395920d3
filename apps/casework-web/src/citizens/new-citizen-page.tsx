import { InlineProblem, submitOnModEnter, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useCreateCitizen } from '../api/office-api';
import { useDraft } from '../frame/drafts';
import { PageHead } from '../frame/page-head';
import { NEW_CITIZEN_DRAFT, noCitizen } from './citizen-fields';
import { CitizenForm } from './citizen-form';
import classes from './citizen-form.module.css';
import { LikelyDuplicates } from './likely-duplicates';

/** A new record. It begins with what was typed in the search, and is kept as a draft while it is written. */
export function NewCitizenPage() {
  const { t } = useTranslation();
  const kit = useKitWords();
  const { time } = useFormats();
  const navigate = useNavigate();
  const draft = useDraft(NEW_CITIZEN_DRAFT, noCitizen);
  const creating = useCreateCitizen();
  return (
    <>
      <PageHead title={t('citizen.newTitle')} />
      <form
        className={`${classes['page']} ${classes['form']}`}
        onKeyDown={submitOnModEnter}
        onSubmit={(event) => {
          event.preventDefault();
          creating.mutate(draft.value, {
            onSuccess: (citizen) => {
              draft.clear();
              void navigate({ to: '/citizens/$citizenId', params: { citizenId: citizen.id }, replace: true });
            },
          });
        }}
      >
        <CitizenForm value={draft.value} onChange={draft.set} error={creating.error} />
        <LikelyDuplicates typed={draft.value} />
        <InlineProblem error={creating.error} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={creating.isPending}>
            {t('citizen.createAct')}
          </Button>
          <Button
            variant="subtle"
            size="lg"
            onClick={() => {
              draft.clear();
              void navigate({ to: '/citizens' });
            }}
          >
            {kit('cancel')}
          </Button>
        </div>
        <p className={classes['draft']} role="status">
          {draft.keptAt ? t('composer.draftKept', { time: time(draft.keptAt) }) : t('composer.noDraft')}
        </p>
      </form>
    </>
  );
}
