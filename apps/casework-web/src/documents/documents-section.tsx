import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMayWrite } from '../frame/role';
import { DocumentDrop } from './document-composer';
import { DocumentList } from './document-list';
import classes from './document-list.module.css';
import type { DocumentPlace } from './documents-api';

/** At the side of a case or a citizen: the documents, and the way to add one. */
export function DocumentsSection({ place }: { readonly place: DocumentPlace }) {
  const { t } = useTranslation();
  const mayWrite = useMayWrite();
  const [adding, setAdding] = useState(false);
  return (
    <section className={classes['section']} aria-label={t('documents.title')}>
      <h2>
        {t('documents.title')}
        {mayWrite && (
          <button type="button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {t('documents.add')}
          </button>
        )}
      </h2>
      {adding && <DocumentDrop place={place} onDone={() => setAdding(false)} />}
      <DocumentList place={place} />
    </section>
  );
}
