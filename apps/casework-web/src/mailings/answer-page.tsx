import { EmptyState, InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconQuestionMark } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import { PURPOSES, useAnswer, useAnswerPeople } from './mailings-api';
import type { Question } from './mailings-api';
import classes from './mailings.module.css';

/** Names in view at once. */
const STEP = 200;

/** The question after an incident: how many people, which ones, by whom. The number comes first, at once. */
export function MailingAnswerPage() {
  const { t } = useTranslation();
  const { number, moment } = useFormats();
  const times = useTimes();
  const [question, setQuestion] = useState<Question>({});
  const [which, setWhich] = useState(false);
  const answer = useAnswer(question);
  const ask = (change: Question) => {
    setWhich(false);
    setQuestion(Object.fromEntries(Object.entries({ ...question, ...change }).filter(([, value]) => value)));
  };
  const found = answer.data;
  return (
    <>
      <PageHead
        title={t('mailings.answer.title')}
        above={<Link to="/mailings">{t('mailings.title')}</Link>}
        below={<p className="quiet">{t('mailings.answer.lead')}</p>}
      />
      <div className={classes['page']}>
        <div className={classes['fields']}>
          <NativeSelect
            label={t('mailings.answer.purpose')}
            value={question.purpose ?? ''}
            onChange={(event) => ask({ purpose: PURPOSES.find((one) => one === event.currentTarget.value) })}
            data={[
              { value: '', label: t('mailings.answer.anyPurpose') },
              ...PURPOSES.map((one) => ({ value: one, label: t(`mailings.purpose.${one}`) })),
            ]}
          />
          <TextInput
            type="date"
            label={t('mailings.answer.from')}
            value={question.from ?? ''}
            onChange={(event) => ask({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('mailings.answer.to')}
            value={question.to ?? ''}
            onChange={(event) => ask({ to: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('mailings.answer.by')}
            value={question.by ?? ''}
            onChange={(event) => ask({ by: event.currentTarget.value })}
            data={[
              { value: '', label: t('mailings.answer.anybody') },
              ...(found?.authors ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
        <InlineProblem error={answer.error} />
        {found && (
          <div aria-live="polite">
            <p className={classes['number']}>{t('mailings.answer.people', { count: found.people, shown: number(found.people) })}</p>
            <p className="quiet">{times(found)}</p>
            {found.erased > 0 && <p>{t('mailings.answer.erased', { shown: number(found.erased) })}</p>}
          </div>
        )}
        {found && found.people > 0 && !which && (
          <div className={classes['acts']}>
            <Button variant="filled" onClick={() => setWhich(true)}>
              {t('mailings.answer.which')}
            </Button>
            <span className="meta">{t('mailings.answer.whichHelp')}</span>
          </div>
        )}
        {found && found.lines.length === 0 && (
          <EmptyState
            icon={<IconQuestionMark size={22} aria-hidden="true" />}
            title={t('mailings.answer.none')}
            help={t('mailings.answer.noneHelp')}
          />
        )}
        <ul className={classes['lines']}>
          {found?.lines.map((line) => (
            <li key={`${line.kind} ${line.mailingId} ${line.at}`}>
              <b>{t(`mailings.form.${line.kind}`)}</b>
              <Link to="/mailings/$mailingId" params={{ mailingId: line.mailingId }}>
                {line.number} · {line.name}
              </Link>
              <span>{t(`mailings.purpose.${line.purpose}`)}</span>
              {line.destroyed && <span className="faint">{t('mailings.state.destroyed')}</span>}
              <span className="grow" />
              <span>
                {number(line.people)} · {line.by.name} · <time dateTime={line.at}>{moment(new Date(line.at))}</time>
              </span>
            </li>
          ))}
        </ul>
        {which && <Which question={question} />}
      </div>
    </>
  );
}

/** So many lists, so many exports. */
function useTimes() {
  const { t } = useTranslation();
  const { number } = useFormats();
  return ({ lists, exports }: { readonly lists: number; readonly exports: number }): string =>
    t('mailings.answer.told', {
      lists: t('mailings.answer.lists', { count: lists, shown: number(lists) }),
      exports: t('mailings.answer.exports', { count: exports, shown: number(exports) }),
    });
}

function Which({ question }: { readonly question: Question }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const times = useTimes();
  const [shown, setShown] = useState(STEP);
  const people = useAnswerPeople(question, true);
  return (
    <section className={classes['section']}>
      <h2>{t('mailings.people')}</h2>
      <InlineProblem error={people.error} />
      <ul className={classes['lines']}>
        {people.data?.items.slice(0, shown).map((person) => (
          <li key={person.id}>
            {person.kind === 'citizen' ? (
              <Link to="/citizens/$citizenId" params={{ citizenId: person.id }}>
                {person.name}
              </Link>
            ) : (
              <b>{person.name}</b>
            )}
            <span className="quiet">{person.municipality}</span>
            <span className="grow" />
            <span>{times(person)}</span>
          </li>
        ))}
      </ul>
      {people.data && people.data.items.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + STEP)}>{kit('seeMore')}</Button>
        </div>
      )}
    </section>
  );
}
