import { Dialog, InlineProblem, Problem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Citizen } from '../api/contract';
import { useChangeCitizen, useCitizen } from '../api/office-api';
import { Conflict } from '../frame/conflict';
import type { ConflictField } from '../frame/conflict';
import { useDraft } from '../frame/drafts';
import { changes, CITIZEN_FIELD_NAMES, fieldsOf } from './citizen-fields';
import type { RecordFields } from './citizen-fields';
import { CitizenForm, StandingForm } from './citizen-form';
import classes from './citizen-form.module.css';
import { RectificationForm } from './rectification-form';
import type { Rectification } from './rectification-form';

/** Edits a record. When somebody else saved first, both versions are shown and the person chooses; what was typed stays a draft meanwhile. */
export function CitizenEdit({ citizen, onClose }: { readonly citizen: Citizen; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const fresh = useCitizen(citizen.id);
  const saving = useChangeCitizen(citizen.id);
  const shown = useConflictFields();
  const before = fieldsOf(citizen);
  const draft = useDraft(`citizen-${citizen.id}`, before);
  const [rectification, setRectification] = useState<Rectification | null>(null);
  const stale = saving.error instanceof Problem && saving.error.code === 'version_conflict';
  const theirs = stale && fresh.data && fresh.data.version !== citizen.version ? fresh.data : null;

  const save = (value: RecordFields, from: RecordFields, version: number) =>
    saving.mutate(
      { version, ...changes(from, value), ...(rectification ? { rectification } : {}) },
      {
        onSuccess: () => {
          draft.clear();
          onClose();
        },
        onError: () => void fresh.refetch(),
      },
    );
  const leave = () => {
    draft.clear();
    onClose();
  };

  return (
    <Dialog title={t('citizen.editTitle')} onClose={onClose}>
      {theirs ? (
        <Conflict
          fields={shown}
          mine={draft.value}
          theirs={fieldsOf(theirs)}
          busy={saving.isPending}
          onResolved={(chosen) => save(chosen, fieldsOf(theirs), theirs.version)}
        />
      ) : (
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (rectification === null && Object.keys(changes(before, draft.value)).length === 0) return leave();
            save(draft.value, before, citizen.version);
          }}
        >
          <CitizenForm value={draft.value} onChange={(fields) => draft.set({ ...draft.value, ...fields })} error={saving.error} />
          <StandingForm value={draft.value} onChange={draft.set} error={saving.error} />
          <RectificationForm value={rectification} onChange={setRectification} error={saving.error} />
          {!stale && <InlineProblem error={saving.error} />}
          <div className="row">
            <Button type="submit" variant="filled" size="lg" loading={saving.isPending}>
              {kit('save')}
            </Button>
            <Button variant="subtle" size="lg" onClick={leave}>
              {kit('cancel')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function useConflictFields(): readonly ConflictField<RecordFields>[] {
  const { t } = useTranslation();
  const { date } = useFormats();
  return CITIZEN_FIELD_NAMES.map((name) => ({
    name,
    label: t(`citizen.${name}`),
    show: (value) => {
      if (name === 'birthDate' || name === 'deceasedOn') return value[name] ? date(parseDay(value[name])) : '';
      if (name === 'doNotContact' || name === 'deceased') return t(`citizen.inRidingValue.${value[name] ? 'yes' : 'no'}`);
      if (name === 'language') return t(`citizen.languageName.${value.language}`);
      if (name === 'inRiding') return t(`citizen.inRidingValue.${value.inRiding === null ? 'unknown' : value.inRiding ? 'yes' : 'no'}`);
      return value[name] ?? '';
    },
  }));
}
