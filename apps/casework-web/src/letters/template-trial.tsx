import { InlineProblem, useLanguage } from '@cloison/platform/web-kit';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useFind } from '../search/find-api';
import { useTryTemplate } from './letters-api';
import type { TemplateWriting } from './letters-api';
import classes from './letters.module.css';

interface TemplateTrialProps {
  readonly value: TemplateWriting;
  readonly onTried: () => void;
}

/** How a template reads with a real case, in both languages, before anybody uses it. */
export function TemplateTrial({ value, onTried }: TemplateTrialProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [number, setNumber] = useState<string | null>(null);
  const found = useFind(asked);
  const french = useTryTemplate();
  const english = useTryTemplate();
  const tryOn = (file: { readonly id: string; readonly number: string }) => {
    setNumber(file.number);
    const trial = { addressee: value.addressee, caseId: file.id };
    void Promise.all([
      french.mutateAsync({ ...trial, language: 'fr', subject: value.subjectFr, text: value.bodyFr }),
      english.mutateAsync({ ...trial, language: 'en', subject: value.subjectEn, text: value.bodyEn }),
    ]).then(onTried, () => undefined);
  };
  const results = language === 'en' ? [english, french] : [french, english];
  return (
    <div className={classes['form']}>
      <div className={classes['search']}>
        <TextInput
          className="grow"
          label={t('letters.tryOn')}
          description={t('letters.tryHelp')}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            setAsked(typed);
          }}
        />
        <Button onClick={() => setAsked(typed)}>{t('tools.searchShort')}</Button>
      </div>
      {asked && found.data?.cases.length === 0 && <p className="quiet">{t('letters.tryNone')}</p>}
      {asked && (
        <div className={classes['fields']}>
          {found.data?.cases.slice(0, 6).map((file) => (
            <button key={file.id} type="button" onClick={() => tryOn(file)}>
              {file.number} {file.title}
            </button>
          ))}
        </div>
      )}
      <InlineProblem error={french.error ?? english.error} />
      <div aria-live="polite" className={classes['form']}>
        {results.map(
          ({ data }, index) =>
            data && (
              <div key={index} className={classes['trial']}>
                <p className="meta">{t('letters.tried', { number })}</p>
                <b>{data.subject}</b>
                {'\n\n'}
                {data.text}
              </div>
            ),
        )}
      </div>
    </div>
  );
}
