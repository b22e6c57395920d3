import { EmptyState, Problem, InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import { useMayWrite } from '../frame/role';
import { AnswerForm } from './answer-form';
import { usePile } from './mail-api';
import type { MailOutcome } from './mail-api';
import classes from './mail-page.module.css';

/** Mails that say the same: who wrote, what, and one answer to all of them. */
export function PilePane({ id, onDone }: { readonly id: string; readonly onDone: (outcome: MailOutcome) => void }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const mayWrite = useMayWrite();
  const pile = usePile(id);
  if (pile.error instanceof Problem && pile.error.code === 'not_found') return <EmptyState title={t('mail.state.answered')} />;
  if (pile.error) return <InlineProblem error={pile.error} />;
  if (!pile.data) return null;
  const { pile: counts, text, language, members } = pile.data;
  const unknown = counts.count - counts.here - counts.elsewhere;
  return (
    <article className={classes['message']} aria-label={t('mail.pileTitle')}>
      <header>
        <h2>{counts.subject || t('mail.noSubject')}</h2>
        <p className={classes['sender']}>
          <b>{t('mail.pile', { count: counts.count })}</b>{' '}
          <span className="quiet">
            {t('mail.here', { count: counts.here })} · {t('mail.elsewhere', { count: counts.elsewhere })}
            {unknown > 0 && ` · ${t('mail.unknownPlace', { count: unknown })}`}
          </span>
        </p>
        <p className="meta">{t('mail.since', { date: shortDate(new Date(counts.since)) })}</p>
      </header>
      {mayWrite && (
        <>
          <p className={classes['lead']}>{t('mail.pileLead', { count: counts.count })}</p>
          <AnswerForm
            to={{ kind: 'pile', id, count: counts.count }}
            subject={`${language === 'fr' ? 'Re\u00a0:' : 'Re:'} ${counts.subject}`.slice(0, 250)}
            text=""
            onDone={onDone}
          />
        </>
      )}
      <details className={classes['ready']} open>
        <summary>{t('mail.pileText')}</summary>
        <p className={classes['text']}>{text}</p>
      </details>
      <details className={classes['ready']}>
        <summary>{t('mail.pilePeople')}</summary>
        <ul className={classes['people']}>
          {members.map((member) => (
            <li key={member.id}>
              {member.fromName ?? member.fromAddress ?? t('mail.nobody')}{' '}
              <span className="quiet">
                {member.inRiding === true ? t('mail.livesHere') : member.inRiding === false ? t('mail.livesElsewhere') : ''}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}
