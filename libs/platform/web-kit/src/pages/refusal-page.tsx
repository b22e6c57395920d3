import { Button } from '@mantine/core';
import { IconCopy, IconNotebook } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import type { Problem } from '../api/problem';
import { useProblemWords } from '../feedback/inline-problem';
import { ClosedDoor } from '../marks/closed-door';
import { HullMark } from '../marks/hull-mark';
import { LanguageSwitch } from '../marks/language-switch';
import type { ZoneIdentity } from '../theme/zone-theme';
import { useFormats, useKitWords } from '../words/use-language';
import classes from './refusal-page.module.css';

export interface WayOut {
  readonly title: string;
  readonly help: string;
  readonly act?: ReactNode;
}

interface RefusalPageProps {
  readonly identity: ZoneIdentity;
  readonly problem: Problem;
  /** Takes the place of the second way out, for a zone that knows another door: a title, a sentence, a link. */
  readonly otherDoor?: WayOut;
  readonly onRetry: () => void;
  readonly onEnrol: () => void;
  readonly onSignOut: () => void;
}

const FUNDER_OF_CODE: Readonly<Record<string, 'assembly' | 'party' | 'oversight' | 'personal'>> = {
  device_assembly_funded: 'assembly',
  device_party_funded: 'party',
  device_oversight_funded: 'oversight',
  device_personal: 'personal',
};

/**
 * The closed door: what, why, three ways out, code, number, time. The same for every account. It uses what the page has already loaded and
 * asks the server for nothing.
 */
export function RefusalPage({ identity, problem, otherDoor, onRetry, onEnrol, onSignOut }: RefusalPageProps) {
  const t = useKitWords();
  const { pick, date, time } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const zone = pick(identity.name);
  const { title, detail } = useProblemWords()(problem);
  const plate = t(`refusal.plate.${FUNDER_OF_CODE[problem.code] ?? 'unknown'}`).split('|');
  const at = `${date(problem.at)}, ${time(problem.at)}`;

  return (
    <div className={classes['refusal']} data-zone="none">
      <div className={classes['door']}>
        <ClosedDoor plate={[plate[0] ?? '', plate[1] ?? '']} />
      </div>
      <main className={classes['content']}>
        <header className={classes['top']}>
          <span className="row quiet">
            <HullMark mark="none" />
            <b>Cloison</b>
          </span>
          <LanguageSwitch />
        </header>
        <p className={classes['kicker']}>{t('refusal.at', { zone })}</p>
        <h1 ref={heading} tabIndex={-1}>
          {title}.
        </h1>
        <p className={classes['lead']}>
          {detail} {t('refusal.whatever')}
        </p>
        <ol className={classes['ways']}>
          {waysOut().map((way, index) => (
            <li key={way.title}>
              <span className={classes['number']} aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <b>{way.title}</b>
                <p>{way.help}</p>
              </div>
              {way.act}
            </li>
          ))}
        </ol>
        <dl className={classes['facts']}>
          <dt>{t('refusal.code')}</dt>
          <dd className="mono">{problem.code}</dd>
          {problem.number && (
            <>
              <dt>{t('refusal.number')}</dt>
              <dd className="mono">{problem.number}</dd>
            </>
          )}
          <dt>{t('refusal.when')}</dt>
          <dd>{at}</dd>
        </dl>
        <p className={classes['logged']}>
          <IconNotebook size={14} aria-hidden="true" /> {t('refusal.logged')}
        </p>
      </main>
    </div>
  );

  function waysOut(): readonly WayOut[] {
    const take: WayOut = { title: t(`refusal.take.${identity.admits}`), help: t('refusal.takeHelp', { zone }) };
    const elsewhere: WayOut = otherDoor ?? { title: t('refusal.elsewhere'), help: t('refusal.elsewhereHelp') };
    const rightDevice: WayOut = {
      title: t('refusal.rightDevice'),
      help: t('refusal.rightDeviceHelp'),
      act: problem.number ? <CopyNumber number={problem.number} /> : undefined,
    };
    const act = (label: string, onClick: () => void) => (
      <Button size="lg" variant="filled" onClick={onClick}>
        {label}
      </Button>
    );
    if (problem.code === 'network_assembly') {
      return [
        { title: t('refusal.otherNetwork'), help: t('refusal.otherNetworkHelp'), act: act(t('retry'), onRetry) },
        elsewhere,
        rightDevice,
      ];
    }
    if (problem.code === 'account_locked_down') {
      return [
        { title: t('refusal.signOut'), help: t('refusal.signOutHelp'), act: act(t('refusal.signOutAct'), onSignOut) },
        elsewhere,
        rightDevice,
      ];
    }
    if (problem.code === 'device_revoked' || problem.code === 'device_assurance_too_low') {
      return [
        { title: t('refusal.enrolAgain'), help: t('refusal.enrolAgainHelp'), act: act(t('refusal.enrolAct'), onEnrol) },
        take,
        rightDevice,
      ];
    }
    return [take, elsewhere, rightDevice];
  }
}

function CopyNumber({ number }: { readonly number: string }) {
  const t = useKitWords();
  const [copied, setCopied] = useState(false);
  return (
    <Button
      size="lg"
      leftSection={<IconCopy size={16} aria-hidden="true" />}
      onClick={() => void navigator.clipboard.writeText(number).then(() => setCopied(true))}
    >
      <span aria-live="polite">{copied ? t('copied') : t('refusal.copyNumber')}</span>
    </Button>
  );
}
