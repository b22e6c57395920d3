import { useLanguage } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import classes from './case-side.module.css';
import { nameOf, useBodyOf, useCategoryName } from './categories-api';

/** Who answers: the public body, what the office knows of it, how long it says it takes. */
export function BodySection({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const body = useBodyOf()(file.category);
  const category = useCategoryName()(file.category);
  return (
    <section className={classes['section']}>
      <h2>
        {t('file.body')} <span>{category}</span>
      </h2>
      {body ? (
        <>
          <p>
            <b>{nameOf(body, language)}</b> {body.short !== nameOf(body, language) && <span className="quiet">{body.short}</span>}
          </p>
          {body.phone && <p className="dense">{body.phone}</p>}
          {body.email && <p className="dense">{body.email}</p>}
          {!body.phone && !body.email && <p className="dense faint">{t('file.noContact')}</p>}
          <p className="meta">
            {body.announcedDays !== null && `${t('file.announced', { count: body.announcedDays })} · `}
            {t(`file.level.${body.level}`)}
          </p>
        </>
      ) : (
        <p className="dense faint">{t('file.noBody')}</p>
      )}
    </section>
  );
}
