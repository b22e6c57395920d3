import { Kbd, useFormats, useSignedIn } from '@cloison/platform/web-kit';
import { IconArrowForwardUp, IconFolder, IconMailX, IconMapPinShare, IconRobot, IconStack2, IconUserPlus } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { MailLine } from './mail-api';
import classes from './mail-card.module.css';

/** The key of each proposed act. */
export const PROPOSAL_KEYS = {
  answer_all: 'g',
  file: 'enter',
  create: 'c',
  redirect: 'r',
  hand_over: 't',
  look: 'o',
} as const satisfies Record<MailLine['proposal'], string>;

const ICONS = {
  answer_all: IconStack2,
  file: IconFolder,
  create: IconUserPlus,
  redirect: IconArrowForwardUp,
  hand_over: IconMapPinShare,
  look: IconMailX,
} as const;

interface MailCardProps {
  readonly line: MailLine;
  readonly selected?: boolean;
  readonly onOpen: () => void;
  /** The proposed act; without it the card only opens. */
  readonly onAct?: () => void;
}

/** One mail, or one pile, with the one act that is proposed and its key. */
export function MailCard({ line, selected = false, onOpen, onAct }: MailCardProps) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const { account } = useSignedIn();
  const claimant = line.claimedBy && line.claimedBy.id !== account.id ? line.claimedBy.name : null;
  const Icon = line.kind === 'auto_reply' ? IconRobot : ICONS[line.proposal];
  const act = (event: MouseEvent) => {
    event.stopPropagation();
    onAct?.();
  };
  return (
    <li className={classes['card']} data-selected={selected || undefined} data-pile={line.pile ? true : undefined}>
      <div className={classes['head']}>
        <button type="button" className={classes['who']} data-mail={line.id} aria-current={selected || undefined} onClick={onOpen}>
          {line.pile && <IconStack2 size={16} aria-hidden="true" />}
          {line.pile ? t('mail.pile', { count: line.pile.count }) : titleOf(line, t)}
        </button>
        <span className={classes['when']}>
          {line.pile ? t('mail.since', { date: shortDate(new Date(line.pile.since)) }) : shortDate(new Date(line.receivedAt))}
        </span>
      </div>
      <p className={classes['subject']}>
        {line.pile ? `« ${line.pile.subject} »` : line.kind === 'bounce' ? bounced(line, t) : line.subject || t('mail.noSubject')}
      </p>
      <div className={classes['foot']}>
        <span className={classes['hint']}>
          {!line.pile && <Icon size={15} aria-hidden="true" />}
          <span>{claimant ? t('mail.claimed', { name: claimant }) : hintOf(line, t)}</span>
        </span>
        {onAct && line.state === 'new' && claimant === null && (
          <button type="button" className={classes['act']} onClick={act}>
            {t(`mail.act.${line.proposal}`)} <Kbd keys={PROPOSAL_KEYS[line.proposal]} />
          </button>
        )}
      </div>
    </li>
  );
}

/** Who wrote, as people say it: the citizen's name where it is known. */
export function titleOf(line: Pick<MailLine, 'citizen' | 'fromName' | 'fromAddress' | 'kind'>, t: TFunction): string {
  if (line.kind === 'bounce') return t('mail.bounceTitle');
  if (line.citizen) return `${line.citizen.givenName} ${line.citizen.familyName}`;
  return line.fromName ?? line.fromAddress ?? t('mail.nobody');
}

export function bounced(line: Pick<MailLine, 'bouncedAddress'>, t: TFunction): string {
  return line.bouncedAddress ? t('mail.bounce', { address: line.bouncedAddress }) : t('mail.bounceUnknown');
}

/** Why this act is proposed. */
export function hintOf(line: MailLine, t: TFunction): string {
  if (line.state !== 'new') return t(`mail.state.${line.state}`) + (line.case ? ` · ${line.case.number}` : '');
  const { pile } = line;
  if (pile) {
    const unknown = pile.count - pile.here - pile.elsewhere;
    return [
      t('mail.here', { count: pile.here }),
      t('mail.elsewhere', { count: pile.elsewhere }),
      unknown > 0 ? t('mail.unknownPlace', { count: unknown }) : null,
    ]
      .filter(Boolean)
      .join(' · ');
  }
  const pieces = line.attachmentCount > 0 ? t('mail.pieces', { count: line.attachmentCount }) : null;
  const known = line.case ? t('mail.caseKnown', { number: line.case.number }) : null;
  switch (line.proposal) {
    case 'look':
      return [known, line.kind === 'bounce' ? t('mail.checkAddress') : `${t('mail.autoReply')} : ${t('mail.noAnswerNeeded')}`]
        .filter(Boolean)
        .join(' · ');
    case 'redirect':
      return `${t(`mail.level.${levelOf(line)}`)} · ${t(`mail.answerReady.${line.language}`)}`;
    case 'hand_over':
      return `${placeOf(line, t)} · ${t('mail.noteToOther')}`;
    case 'file':
      return [known, pieces].filter(Boolean).join(' · ');
    default:
      return [line.citizen ? t('mail.senderKnown') : t('mail.senderUnknown'), line.inRiding ? t('mail.livesHere') : null, pieces]
        .filter(Boolean)
        .join(' · ');
  }
}

export function placeOf(line: Pick<MailLine, 'ridingName'>, t: TFunction): string {
  return line.ridingName ? t('mail.livesIn', { riding: line.ridingName }) : t('mail.livesElsewhere');
}

function levelOf(line: MailLine): 'quebec' | 'canada' | 'municipal' | 'other' {
  return line.body?.level ?? 'other';
}
