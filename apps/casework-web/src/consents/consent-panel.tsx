import { useFormats } from '@cloison/platform/web-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import { useMayWrite } from '../frame/role';
import { AskConsent } from './ask-consent';
import { ConsentList } from './consent-list';
import { ConsentStateLine } from './consent-state';
import { useCaseConsents } from './consents-api';
import classes from './consents.module.css';

/** At the side of a case: whether each body may be contacted, and until when. */
export function ConsentPanel({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation();
  const { name } = useFormats();
  const consents = useCaseConsents(file.id);
  const mayWrite = useMayWrite();
  const [shown, setShown] = useState<'list' | 'ask' | null>(null);
  const bodies = consents.data?.bodies ?? [];
  return (
    <section className={classes['section']} aria-label={t('consents.title')}>
      <h2>
        {t('consents.title')}
        <span className="row">
          {mayWrite && (
            <button type="button" className={classes['link']} onClick={() => setShown('ask')}>
              {t('consents.askShort')}
            </button>
          )}
          <button type="button" className={classes['link']} onClick={() => setShown('list')}>
            {t('consents.see')}
          </button>
        </span>
      </h2>
      {bodies.length === 0 && <p className="dense faint">{t('consents.state.none')}</p>}
      {bodies.map((body) => (
        <div key={body.bodyKey} className={classes['body']} data-body={body.bodyKey} data-state={body.state}>
          <ConsentStateLine consent={body} />
          <span className="meta" title={name(body)}>
            {body.short}
          </span>
        </div>
      ))}
      {shown === 'ask' && <AskConsent file={file} onClose={() => setShown(null)} />}
      {shown === 'list' && <ConsentList file={file} onClose={() => setShown(null)} />}
    </section>
  );
}
