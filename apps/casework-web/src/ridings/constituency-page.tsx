import { fieldProblem, InlineProblem } from '@cloison/platform/web-kit';
import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import { useOfficeRole } from '../frame/role';
import { takeQuestion } from './question';
import type { RidingQuestion } from './question';
import { RidingAnswerView } from './riding-answer';
import { useCheck } from './ridings-api';
import classes from './ridings.module.css';

/** « Is this person a constituent? » for somebody on the phone, whether they have a record or not. */
export function ConstituencyPage() {
  const { t } = useTranslation();
  const check = useCheck();
  const [question, setQuestion] = useState(takeQuestion);
  const mayManage = ['office_manager', 'member'].includes(useOfficeRole());
  const field = (name: keyof RidingQuestion, max: number) => ({
    label: t(`ridings.${name}`),
    value: question[name],
    maxLength: max,
    error: fieldProblem(check.error, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      check.reset();
      setQuestion({ ...question, [name]: event.currentTarget.value });
    },
  });
  return (
    <>
      <PageHead title={t('ridings.title')} below={mayManage && <Link to="/constituency/lists">{t('ridings.manage')}</Link>} />
      <form
        className={classes['page']}
        onSubmit={(event) => {
          event.preventDefault();
          check.mutate(question);
        }}
      >
        <p className="quiet">{t('ridings.about')}</p>
        <div className={classes['fields']}>
          <TextInput {...field('givenName', 120)} required withAsterisk={false} autoFocus data-autofocus />
          <TextInput {...field('familyName', 120)} required withAsterisk={false} />
          <TextInput {...field('addressLine', 200)} className={classes['wide']} />
          <TextInput {...field('municipality', 120)} />
          <TextInput {...field('postalCode', 7)} />
        </div>
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={check.isPending}>
            {t('ridings.ask')}
          </Button>
        </div>
        <InlineProblem error={check.error} />
        {check.data && <RidingAnswerView answer={check.data} />}
      </form>
    </>
  );
}
