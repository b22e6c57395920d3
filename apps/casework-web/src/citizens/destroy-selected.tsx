import { Dialog, InlineProblem, useKitWords } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import classes from './citizen-form.module.css';
import { useDestroyCitizens } from './retention-api';

/** Destroys the chosen records by the office's own rules, after saying what that means. */
export function DestroySelected({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const destroying = useDestroyCitizens();
  return (
    <Dialog title={t('person.destroyTitle')} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          destroying.mutate({ citizenIds: [...ids], reason: 'retention' }, { onSuccess: onClose });
        }}
      >
        <p>{t('person.destroySelectedLead', { count: ids.length })}</p>
        <InlineProblem error={destroying.error} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={destroying.isPending}>
            {t('person.destroyAct')}
          </Button>
          <Button variant="subtle" size="lg" onClick={onClose} autoFocus>
            {kit('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
