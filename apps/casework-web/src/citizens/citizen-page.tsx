import { EmptyState, InlineProblem, useFormats, useShortcuts } from '@cloison/platform/web-kit';
import { parseDay } from '@cloison/platform/web-kit/format';
import { Button } from '@mantine/core';
import { IconChevronRight, IconEar, IconFolder, IconPencil, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Citizen, CitizenCase } from '../api/contract';
import { useCitizen } from '../api/office-api';
import { useCategoryName } from '../cases/categories-api';
import { Chip } from '../frame/chip';
import { PageHead } from '../frame/page-head';
import { DocumentsSection } from '../documents/documents-section';
import { useMayWrite } from '../frame/role';
import { ConstituentCheck } from '../ridings/constituent-check';
import { Dwelling } from '../search/citizen-result';
import { CitizenEdit } from './citizen-edit';
import { CitizenNotices } from './citizen-notices';
import classes from './citizen-page.module.css';
import side from './citizen-side.module.css';
import { ContactLine } from './contact-line';
import { ContactSection } from './contact-section';
import { JoinedSection, KeepingSection, RectificationSection } from './keeping-sections';
import { HouseholdSection, SpeakersSection } from './people-section';

/** A citizen's record: who they are, how to reach and serve them, who speaks for them, and their cases. */
export function CitizenPage() {
  const { citizenId } = useParams({ strict: false });
  const { t } = useTranslation();
  const citizen = useCitizen(citizenId ?? '');
  if (citizen.error) return <InlineProblem error={citizen.error} action={<Link to="/citizens">{t('citizens.title')}</Link>} />;
  return citizen.data ? <Record key={citizen.data.id} citizen={citizen.data} /> : null;
}

function Record({ citizen }: { readonly citizen: Citizen }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useMayWrite();
  const [editing, setEditing] = useState<Citizen | null>(null);
  const newCase = () => void navigate({ to: '/citizens/$citizenId/new-case', params: { citizenId: citizen.id } });
  useShortcuts(
    mayWrite
      ? [
          { keys: 'e', label: t('keys.edit'), run: () => setEditing(citizen) },
          { keys: 'n', label: t('keys.newCase'), run: newCase },
        ]
      : [],
  );
  const name = `${citizen.givenName} ${citizen.familyName}`;

  return (
    <>
      <PageHead
        person
        title={name}
        above={
          <>
            <Link to="/citizens">{t('citizens.title')}</Link>
            <IconChevronRight size={14} aria-hidden="true" />
            <span>{t('citizen.record')}</span>
          </>
        }
        beside={
          <>
            <Chip>
              <Dwelling inRiding={citizen.inRiding} />
            </Chip>
            <Chip>{t(`citizen.languageName.${citizen.language}`)}</Chip>
            {citizen.accommodation && (
              <Chip tone="soon" icon={<IconEar size={14} aria-hidden="true" />}>
                {citizen.accommodation}
              </Chip>
            )}
          </>
        }
        below={<ContactLine citizen={citizen} />}
        acts={
          mayWrite && (
            <>
              <Button leftSection={<IconPencil size={16} aria-hidden="true" />} onClick={() => setEditing(citizen)}>
                {t('citizen.edit')}
              </Button>
              <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={newCase}>
                {t('citizen.newCase')}
              </Button>
            </>
          )
        }
      />
      <CitizenNotices citizen={citizen} />
      <div className={side['columns']}>
        <Cases citizen={citizen} onNew={newCase} />
        <div className={side['side']}>
          <ContactSection citizen={citizen} />
          <SpeakersSection citizen={citizen} />
          <HouseholdSection citizen={citizen} />
          <section className={side['section']} aria-labelledby="dwelling">
            <h2 id="dwelling">{t('person.dwelling')}</h2>
            <ConstituentCheck
              citizenId={citizen.id}
              familyName={citizen.familyName}
              givenName={citizen.givenName}
              addressLine={citizen.addressLine}
              municipality={citizen.municipality}
              postalCode={citizen.postalCode}
            />
          </section>
          <DocumentsSection place={{ citizenId: citizen.id }} />
          <RectificationSection citizen={citizen} />
          <JoinedSection citizen={citizen} />
          <KeepingSection citizen={citizen} />
        </div>
      </div>
      {editing && <CitizenEdit citizen={editing} onClose={() => setEditing(null)} />}
    </>
  );
}

function Cases({ citizen, onNew }: { readonly citizen: Citizen; readonly onNew: () => void }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const mayWrite = useMayWrite();
  return (
    <div className={classes['page']}>
      <h2>{t('citizen.cases')}</h2>
      {citizen.cases.length === 0 ? (
        <EmptyState
          icon={<IconFolder size={22} aria-hidden="true" />}
          title={t('citizen.noCases')}
          help={t('citizen.noCasesHelp')}
          action={mayWrite && <Button onClick={onNew}>{t('citizen.newCase')}</Button>}
        />
      ) : (
        <ul className={classes['cases']}>
          {citizen.cases.map((one) => (
            <CaseItem key={one.id} file={one} />
          ))}
        </ul>
      )}
      <p className="meta">
        {citizen.birthDate && `${t('citizen.born', { date: date(parseDay(citizen.birthDate)) })} · `}
        {t('citizen.since', { date: date(new Date(citizen.createdAt)) })}
      </p>
    </div>
  );
}

function CaseItem({ file }: { readonly file: CitizenCase }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const categoryName = useCategoryName();
  return (
    <li className={classes['case']} data-status={file.status}>
      <div className="grow">
        <Link to="/cases/$caseId" params={{ caseId: file.id }}>
          {file.title}
        </Link>
        <p className="dense faint">
          <span className="mono">{file.number}</span> · {categoryName(file.category)}
          {file.named && ` · ${t('person.namedOn')}`}
        </p>
      </div>
      <span className="dense quiet nowrap">
        {file.status === 'closed'
          ? t('cases.statusClosed')
          : file.dueOn
            ? t('citizen.due', { date: shortDate(parseDay(file.dueOn)) })
            : t('cases.statusOpen')}
      </span>
    </li>
  );
}
