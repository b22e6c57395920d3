import { InlineProblem, submitOnModEnter, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { CaseFields } from '../api/contract';
import { useCitizen } from '../api/office-api';
import { useDraft } from '../frame/drafts';
import { PageHead } from '../frame/page-head';
import classes from './case-dialogs.module.css';
import { CaseForm } from './case-form';
import { useCreateCase } from './cases-api';

const nothing: CaseFields = { title: '', category: 'other', summary: null, priority: 'normal' };

/** Opens a case for somebody. */
export function NewCasePage() {
  const { citizenId = '' } = useParams({ strict: false });
  const { t } = useTranslation();
  const kit = useKitWords();
  const { time } = useFormats();
  const navigate = useNavigate();
  const citizen = useCitizen(citizenId);
  const creating = useCreateCase();
  const draft = useDraft(`new-case-${citizenId}`, nothing);
  if (citizen.error) return <InlineProblem error={citizen.error} />;
  if (!citizen.data) return null;
  const name = `${citizen.data.givenName} ${citizen.data.familyName}`;
  return (
    <>
      <PageHead
        title={t('case.newTitle')}
        below={
          <Link to="/citizens/$citizenId" params={{ citizenId }}>
            {t('case.forWhom', { name })}
          </Link>
        }
      />
      <form
        className={`${classes['page']} ${classes['form']}`}
        onKeyDown={submitOnModEnter}
        onSubmit={(event) => {
          event.preventDefault();
          creating.mutate(
            { citizenId, ...draft.value, dueOn: draft.value.dueOn ?? undefined },
            {
              onSuccess: (file) => {
                draft.clear();
                void navigate({ to: '/cases/$caseId', params: { caseId: file.id }, replace: true });
              },
            },
          );
        }}
      >
        <CaseForm value={draft.value} onChange={draft.set} error={creating.error} dueHint={t('file.dueByCategory')} />
        <InlineProblem error={creating.error} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={creating.isPending}>
            {t('case.create')}
          </Button>
          <Button
            variant="subtle"
            size="lg"
            onClick={() => {
              draft.clear();
              void navigate({ to: '/citizens/$citizenId', params: { citizenId } });
            }}
          >
            {kit('cancel')}
          </Button>
        </div>
        <p className="meta" role="status">
          {draft.keptAt ? t('composer.draftKept', { time: time(draft.keptAt) }) : t('composer.noDraft')}
        </p>
      </form>
    </>
  );
}
