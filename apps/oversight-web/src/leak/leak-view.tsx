import { Button } from '@mantine/core';
import { InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { IconPackage } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useStandingCheck } from '../api/commissioner-api';
import type { LeakPath, Overview } from '../api/contract';
import { CommandLine } from '../frame/command-line';
import { secondsSince, useNow } from '../frame/clock';
import paper from '../frame/paper.module.css';
import { useRole } from '../frame/role';
import { useAge } from '../frame/use-age';
import { useMoment } from '../frame/use-moment';
import classes from './leak-view.module.css';
import { MayHavePassed } from './may-have-passed';
import { PathPicture } from './path-picture';
import { Remedy } from './remedy';
import { SinceWhen } from './since-when';

/** The wall doesn't hold: the sentence, the way through, how to close it, since when, what may have passed, and what can't be known. */
export function LeakView({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { data: check, error } = useStandingCheck();
  const path = overview.path;
  const others = check?.verdict === 'broken' ? check.paths.slice(1) : [];
  return (
    <section className={classes['leak']}>
      <LeakHead overview={overview} />
      <InlineProblem error={error} />
      {path && (
        <>
          <div className={[paper['bar'], classes['shortest']].join(' ')}>
            <h2>{t('leak.shortest')}</h2>
            <p className="dense quiet">
              {t('leak.about', { count: overview.pathCount, number: number(overview.pathCount) })} ·{' '}
              {t('leak.steps', { count: path.steps.length })} · {t(`severity.${path.severity}`)}
              {check?.topology && ` · ${t(`topology.${check.topology}`)}`}
            </p>
          </div>
          <PathPicture path={path} />
          <div className={classes['columns']}>
            <Remedy path={path} />
            <SinceWhen overview={overview} />
            <MayHavePassed path={path} />
          </div>
        </>
      )}
      {others.length > 0 && <OtherPaths paths={others} />}
      <div className={classes['yourself']}>
        <h2>{t('leak.yourself')}</h2>
        <CommandLine text="npm run cloison -- separation verify" />
        <p className="dense quiet">{t('leak.exit', { count: overview.pathCount, number: number(overview.pathCount) })}</p>
      </div>
    </section>
  );
}

function LeakHead({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const age = useAge();
  const now = useNow(1_000);
  const navigate = useNavigate();
  const { mayTakeEvidence } = useRole();
  const { sentence, path, since, checkedAt } = overview;
  const found = since ?? checkedAt;
  return (
    <header className={paper['head']}>
      <div className={classes['alarm']}>
        <h1>{sentence}</h1>
        <p className={paper['lead']} role="status">
          {found && <b>{t('leak.since', { moment: moment(found), age: age(secondsSince(found, now)) })}</b>} {path?.sentence}
        </p>
      </div>
      {mayTakeEvidence && (
        <Button
          variant="filled"
          size="lg"
          leftSection={<IconPackage size={18} aria-hidden="true" />}
          onClick={() => void navigate({ to: '/evidence' })}
        >
          {t('leak.keepEvidence')}
        </Button>
      )}
    </header>
  );
}

/** Several leaks at once: each with its picture and what closes it. */
function OtherPaths({ paths }: { readonly paths: readonly LeakPath[] }) {
  const { t } = useTranslation();
  return (
    <section className={paper['section']}>
      <h2>{t('leak.others', { count: paths.length })}</h2>
      {paths.map((path, index) => (
        <details key={index} className={classes['other']}>
          <summary>
            <b>{path.sentence}</b> <span className="quiet">{t(`severity.${path.severity}`)}</span>
            <code>{path.chain}</code>
          </summary>
          <PathPicture path={path} />
          <Remedy path={path} />
        </details>
      ))}
    </section>
  );
}
