import { Dialog, InlineProblem, useKitWords } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useDestroyMailing } from './mailings-api';
import type { Mailing, MailingLine } from './mailings-api';
import classes from './mailings.module.css';

/** Says how far the destruction reaches before it is done. */
export function DestroyDialog({ mailing, onClose }: { readonly mailing: Mailing; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const destroy = useDestroyMailing(mailing.id);
  const count = below(mailing.lineage, mailing.id);
  return (
    <Dialog title={t('mailings.destroyTitle', { number: mailing.number })} onClose={onClose}>
      <div className={classes['form']}>
        <p>{t('mailings.destroyHelp', { count })}</p>
        <p className="quiet">{t('mailings.destroyCopies')}</p>
        <InlineProblem error={destroy.error} />
        <div className={classes['acts']}>
          <Button variant="filled" size="lg" loading={destroy.isPending} onClick={() => destroy.mutate(undefined, { onSuccess: onClose })}>
            {t('mailings.destroyAct')}
          </Button>
          <Button variant="subtle" size="lg" onClick={onClose}>
            {kit('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** How many lists came from this one and are still there. */
function below(family: readonly MailingLine[], id: string): number {
  return family
    .filter(({ parentId }) => parentId === id)
    .reduce((sum, child) => sum + (child.state === 'ready' ? 1 : 0) + below(family, child.id), 0);
}
