import { EmptyState, InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { Button, TextInput } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../frame/page-head';
import type { RetentionProposal } from './citizens-api';
import { DestroySelected } from './destroy-selected';
import { useHold, useRetentionReview } from './retention-api';
import classes from './retention-page.module.css';
import { Certificates, Rules } from './retention-parts';

/** What nothing asks to be kept any longer, the periods that say so, and the certificates of what was destroyed. */
export function RetentionPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('person.retention')} />
      <div className={classes['page']}>
        <Proposals />
        <Rules />
        <Certificates />
      </div>
    </>
  );
}

function Proposals() {
  const { t } = useTranslation();
  const review = useRetentionReview();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [destroying, setDestroying] = useState(false);
  const items = review.data?.items ?? [];
  const still = items.filter(({ id, heldFor }) => chosen.has(id) && heldFor === null);
  const toggle = (id: string) => setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  return (
    <section>
      <p className="quiet">{t('person.retentionHelp')}</p>
      <InlineProblem error={review.error} />
      {review.data && items.length === 0 && (
        <EmptyState
          icon={<IconArchive size={22} aria-hidden="true" />}
          title={t('person.retentionNone')}
          help={t('person.retentionNoneHelp')}
        />
      )}
      {items.length > 0 && (
        <>
          <div className={classes['rules']}>
            <Button variant="filled" disabled={still.length === 0} onClick={() => setDestroying(true)}>
              {t('person.destroySelected')}
            </Button>
            <span className="dense quiet" role="status">
              {t('person.selected', { count: still.length })}
            </span>
          </div>
          <ul className={classes['list']}>
            {items.map((one) => (
              <Proposal key={one.id} one={one} chosen={chosen.has(one.id)} onToggle={() => toggle(one.id)} />
            ))}
          </ul>
        </>
      )}
      {destroying && <DestroySelected ids={still.map(({ id }) => id)} onClose={() => setDestroying(false)} />}
    </section>
  );
}

interface ProposalProps {
  readonly one: RetentionProposal;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

function Proposal({ one, chosen, onToggle }: ProposalProps) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const hold = useHold();
  const [reason, setReason] = useState<string | null>(null);
  const name = `${one.givenName} ${one.familyName}`;
  return (
    <li className={classes['item']}>
      <label>
        <input
          type="checkbox"
          checked={chosen}
          disabled={one.heldFor !== null}
          onChange={onToggle}
          aria-label={t('person.choose', { name })}
        />
      </label>
      <span className="grow">
        <Link to="/citizens/$citizenId" params={{ citizenId: one.id }}>
          <b>{name}</b>
        </Link>{' '}
        <span className="quiet">
          {[
            t('person.joinCases', { count: one.cases }),
            one.lastDay && `${t('person.lastDay')} ${shortDate(parseDay(one.lastDay))}`,
            `${t('person.keptUntil')} ${shortDate(parseDay(one.keptUntil))}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {one.heldFor !== null && <p>{t('person.held', { reason: one.heldFor })}</p>}
      </span>
      {one.heldFor !== null ? (
        <Button size="xs" variant="subtle" loading={hold.isPending} onClick={() => hold.mutate({ id: one.id, reason: null })}>
          {t('person.holdRelease', { name })}
        </Button>
      ) : reason === null ? (
        <Button size="xs" variant="subtle" onClick={() => setReason('')}>
          {t('person.holdAdd')}
        </Button>
      ) : (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            hold.mutate({ id: one.id, reason }, { onSuccess: () => setReason(null) });
          }}
        >
          <TextInput
            size="xs"
            aria-label={t('person.holdReason')}
            placeholder={t('person.holdReason')}
            value={reason}
            maxLength={300}
            required
            autoFocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" loading={hold.isPending}>
            {t('person.setRule')}
          </Button>
        </form>
      )}
      <InlineProblem error={hold.error} />
    </li>
  );
}
