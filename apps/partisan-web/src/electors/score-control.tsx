import { StanceGlyph, STANCES } from '@cloison/partisan/theme';
import type { Stance } from '@cloison/partisan/theme';
import { InlineProblem, Kbd, Problem, useFormats, useShortcuts, useSignedIn } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useScore } from '../api/campaign-api';
import { CHANNELS } from '../api/contract';
import type { Channel, Elector } from '../api/contract';
import classes from './score-control.module.css';

const MAY_SCORE = ['organizer', 'canvasser'];

interface ScoreControlProps {
  readonly elector: Elector;
  /** The level at which the record's parts stand. */
  readonly heading: 'h2' | 'h3';
}

/** Three keys, three words. A score starts from the version in view: if somebody was quicker, both are shown and nothing is overwritten. */
export function ScoreControl({ elector, heading: Heading }: ScoreControlProps) {
  const { t } = useTranslation();
  const { account } = useSignedIn();
  const [channel, setChannel] = useState<Channel>('door');
  const [note, setNote] = useState('');
  const [wanted, setWanted] = useState<Stance | null>(null);
  const score = useScore(elector.id);
  const may = MAY_SCORE.includes(account.role);
  const conflict = score.error instanceof Problem && score.error.code === 'version_conflict';
  const write = (stance: Stance) => {
    setWanted(stance);
    score.mutate(
      { stance, version: elector.version ?? 0, channel, ...(note.trim() ? { note: note.trim() } : {}) },
      { onSuccess: () => setNote('') },
    );
  };
  useShortcuts(
    may ? STANCES.map((stance, index) => ({ keys: String(index + 1), label: t(`stance.${stance}`), run: () => write(stance) })) : [],
  );

  if (!may) return <p className={classes['mayNot']}>{t('elector.mayNot')}</p>;
  return (
    <section className={classes['control']} aria-label={t('elector.scoreTitle')}>
      <header>
        <Heading>{t('elector.scoreTitle')}</Heading>
        <label>
          <span className="visually-hidden">{t('elector.channel')}</span>
          <select value={channel} onChange={(event) => setChannel(event.currentTarget.value as Channel)}>
            {CHANNELS.map((one) => (
              <option key={one} value={one}>
                {t(`channel.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </header>
      <div className={classes['stances']} role="group" aria-label={t('electors.stance')}>
        {STANCES.map((stance, index) => (
          <button
            key={stance}
            type="button"
            aria-pressed={elector.stance === stance}
            disabled={score.isPending}
            onClick={() => write(stance)}
          >
            <Kbd keys={String(index + 1)} />
            <StanceGlyph stance={stance} size={22} />
            {t(`stance.${stance}`)}
          </button>
        ))}
      </div>
      <label className={classes['note']}>
        <span>{t('elector.note')}</span>
        <textarea
          rows={2}
          maxLength={1000}
          value={note}
          placeholder={t('elector.noteHelp')}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <p role="status" className="visually-hidden">
        {score.isSuccess && wanted ? t('elector.scored', { stance: t(`stance.${wanted}`) }) : ''}
      </p>
      {conflict && wanted ? (
        <Conflict elector={elector} mine={wanted} onConfirm={() => write(wanted)} onDrop={() => score.reset()} />
      ) : (
        <InlineProblem error={score.error} />
      )}
    </section>
  );
}

interface ConflictProps {
  readonly elector: Elector;
  readonly mine: Stance;
  readonly onConfirm: () => void;
  readonly onDrop: () => void;
}

function Conflict({ elector, mine, onConfirm, onDrop }: ConflictProps) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const mineWord = t(`stance.${mine}`);
  return (
    <div role="alert" className={classes['conflict']}>
      <b>{t('elector.conflictTitle')}</b>
      <p>
        {t('elector.conflictHelp', {
          by: elector.scoredBy ?? '?',
          stance: elector.stance ? t(`stance.${elector.stance}`) : '?',
          at: elector.scoredAt ? moment(new Date(elector.scoredAt)) : '',
          mine: mineWord,
        })}
      </p>
      <div className="row">
        <Button size="xs" onClick={onConfirm}>
          {t('elector.confirm', { stance: mineWord })}
        </Button>
        <Button size="xs" variant="subtle" onClick={onDrop}>
          {t('elector.drop')}
        </Button>
      </div>
    </div>
  );
}
