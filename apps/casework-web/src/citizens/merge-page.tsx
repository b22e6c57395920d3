import { InlineProblem, useFormats, useKitWords } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { Button } from '@mantine/core';
import { IconArrowsExchange, IconChevronRight } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Citizen } from '../api/contract';
import { PageHead } from '../frame/page-head';
import { useMerge, useMergeComparison, useTellApart } from './citizens-api';
import type { MergeComparison, MergeField } from './citizens-api';
import { SideFacts } from './likely-duplicates';
import classes from './merge-page.module.css';

/** Two records side by side. A person chooses what stays, field by field; everything attached to them is kept anyway. */
export function MergePage() {
  const { citizenId = '', otherId = '' } = useParams({ strict: false });
  const { t } = useTranslation();
  const comparison = useMergeComparison(citizenId, otherId);
  return (
    <>
      <PageHead
        title={t('person.joinTitle')}
        above={
          <>
            <Link to="/duplicates" search={{}}>
              {t('person.duplicates')}
            </Link>
            <IconChevronRight size={14} aria-hidden="true" />
            <span>{t('person.join')}</span>
          </>
        }
      />
      <InlineProblem error={comparison.error} />
      {comparison.data && <Choices key={`${citizenId}${otherId}`} comparison={comparison.data} />}
    </>
  );
}

function Choices({ comparison: { kept, gone, differing } }: { readonly comparison: MergeComparison }) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const navigate = useNavigate();
  const show = useFieldText();
  const merging = useMerge(kept.id);
  const apart = useTellApart();
  // what only the other record knows is proposed
  const [take, setTake] = useState<ReadonlySet<MergeField>>(
    () => new Set(differing.filter((field) => show(kept, field) === '' && show(gone, field) !== '')),
  );
  const choose = (field: MergeField, fromGone: boolean) =>
    setTake((before) => new Set(fromGone ? [...before, field] : [...before].filter((one) => one !== field)));
  const open = () => void navigate({ to: '/citizens/$citizenId', params: { citizenId: kept.id }, replace: true });
  return (
    <form
      className={classes['page']}
      onSubmit={(event) => {
        event.preventDefault();
        merging.mutate({ goneId: gone.id, version: kept.version, goneVersion: gone.version, take: [...take] }, { onSuccess: open });
      }}
    >
      <p className="quiet">{t('person.joinLead')}</p>
      <div>
        <div className={classes['heads']}>
          <span />
          <Head title={t('person.joinKeeps')} citizen={kept} />
          <Head title={t('person.joinOther')} citizen={gone} />
        </div>
        {differing.length === 0 && <p className="dense quiet">{t('person.joinSame')}</p>}
        {differing.map((field) => (
          <fieldset key={field} className={classes['choice']}>
            <legend>{t(`citizen.${field}`)}</legend>
            {[kept, gone].map((side, index) => (
              <label key={side.id}>
                <input type="radio" name={field} checked={take.has(field) === (index === 1)} onChange={() => choose(field, index === 1)} />
                <span>{show(side, field) || t('person.empty')}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <InlineProblem error={merging.error ?? apart.error} />
      <div className={classes['acts']}>
        <Button type="submit" variant="filled" size="lg" loading={merging.isPending}>
          {t('person.join')}
        </Button>
        <Button
          size="lg"
          loading={apart.isPending}
          onClick={() =>
            apart.mutate({ firstId: kept.id, secondId: gone.id }, { onSuccess: () => void navigate({ to: '/duplicates', search: {} }) })
          }
        >
          {t('person.twoPeople')}
        </Button>
        <Button
          variant="subtle"
          size="lg"
          leftSection={<IconArrowsExchange size={16} aria-hidden="true" />}
          onClick={() =>
            void navigate({ to: '/citizens/$citizenId/merge/$otherId', params: { citizenId: gone.id, otherId: kept.id }, replace: true })
          }
        >
          {t('person.joinSwap')}
        </Button>
        <Button variant="subtle" size="lg" onClick={open}>
          {kit('cancel')}
        </Button>
      </div>
    </form>
  );
}

function Head({ title, citizen }: { readonly title: string; readonly citizen: Citizen }) {
  const { t } = useTranslation();
  return (
    <div className={classes['head']}>
      <p className="meta">{title}</p>
      <h2>
        {citizen.givenName} {citizen.familyName}
      </h2>
      <p className="dense">
        <SideFacts side={citizen} /> · {t('person.joinCases', { count: citizen.cases.length })}
      </p>
    </div>
  );
}

function useFieldText(): (citizen: Citizen, field: MergeField) => string {
  const { t } = useTranslation();
  const { date } = useFormats();
  return (citizen, field) => {
    const value = citizen[field];
    if (value === null || value === '') return '';
    if (field === 'birthDate' || field === 'deceasedOn') return date(parseDay(String(value)));
    if (field === 'language') return t(`citizen.languageName.${citizen.language}`);
    if (typeof value === 'boolean') return t(`citizen.inRidingValue.${value ? 'yes' : 'no'}`);
    return String(value);
  };
}
