import { InlineProblem, useLanguage } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { nameOf } from '../cases/categories-api';
import { PageHead } from '../frame/page-head';
import { useOfficeRole } from '../frame/role';
import { useSaveTemplate, useTemplates } from './letters-api';
import type { Template } from './letters-api';
import classes from './letters.module.css';
import { TemplateForm } from './template-form';

/** The texts that letters and mails begin with; the office manager changes them. */
export function TemplatesPage() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const mayManage = useOfficeRole() === 'office_manager';
  const templates = useTemplates();
  const save = useSaveTemplate();
  const [editing, setEditing] = useState<Template | 'new' | null>(null);
  const toggle = ({ key, version, hidden, shipped: _, ...body }: Template) =>
    save.mutate({ template: { key, version, hidden: !hidden }, body });
  return (
    <>
      <PageHead
        title={t('letters.settings')}
        below={<p className="quiet">{t('letters.settingsLead')}</p>}
        acts={
          mayManage && (
            <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setEditing('new')}>
              {t('letters.add')}
            </Button>
          )
        }
      />
      <div className={classes['page']}>
        <InlineProblem error={templates.error ?? save.error} />
        <ul className={classes['list']}>
          {templates.data?.items.map((template) => (
            <li key={template.key}>
              <b>{nameOf(template, language)}</b>
              <span className="quiet">{t(`letters.for.${template.addressee}`)}</span>
              {!template.shipped && <span className="faint">{t('letters.own')}</span>}
              {template.hidden && <span className="faint">{t('letters.hidden')}</span>}
              <span className="grow" />
              {mayManage && (
                <>
                  <Button
                    size="xs"
                    aria-label={t('letters.editOf', { name: nameOf(template, language) })}
                    onClick={() => setEditing(template)}
                  >
                    {t('letters.edit')}
                  </Button>
                  <Button size="xs" variant="subtle" onClick={() => toggle(template)}>
                    {t(template.hidden ? 'letters.show' : 'letters.hide')}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
      {editing && (
        <TemplateForm
          template={editing === 'new' ? null : editing}
          fields={templates.data?.fields ?? []}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
