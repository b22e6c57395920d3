import { Dialog, InlineProblem, useKitWords } from '@cloison/platform/web-kit';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PERSON_ROLES } from '../api/contract';
import type { CaseFile, CitizenLine, PersonRole } from '../api/contract';
import classes from './case-dialogs.module.css';
import { useCaseAct } from './cases-api';
import { CitizenPicker } from './citizen-picker';

/** Puts another citizen on the case, with what that person is to it. */
export function PersonDialog({ file, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const act = useCaseAct(file.id);
  const [citizen, setCitizen] = useState<CitizenLine | null>(null);
  const [role, setRole] = useState<PersonRole>('spouse');
  return (
    <Dialog title={t('file.addPerson')} onClose={onClose}>
      {citizen === null ? (
        <CitizenPicker label={t('file.whichPerson')} onPick={setCitizen} />
      ) : (
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault();
            act.mutate({ act: 'person', citizenId: citizen.id, role }, { onSuccess: onClose });
          }}
        >
          <p>
            <b>
              {citizen.givenName} {citizen.familyName}
            </b>
          </p>
          <NativeSelect
            autoFocus
            label={t('file.roleLabel')}
            value={role}
            onChange={(event) => setRole(PERSON_ROLES.find((one) => one === event.currentTarget.value) ?? 'other')}
            data={PERSON_ROLES.map((one) => ({ value: one, label: t(`file.role.${one}`) }))}
          />
          <InlineProblem error={act.error} />
          <div className="row">
            <Button type="submit" variant="filled" size="lg" loading={act.isPending}>
              {t('file.addPerson')}
            </Button>
            <Button variant="subtle" size="lg" onClick={() => setCitizen(null)}>
              {kit('cancel')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
