import { InlineProblem, Kbd, useKitWords, useModal } from '@cloison/platform/web-kit';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFolder, IconSearch, IconUserPlus, IconX } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseLine, CitizenLine } from '../api/contract';
import { useSearch } from '../api/office-api';
import { leaveDraft } from '../frame/drafts';
import type { SearchPurpose } from '../frame/office-frame';
import { useMayWrite } from '../frame/role';
import { NEW_CITIZEN_DRAFT, noCitizen } from '../citizens/citizen-fields';
import { CitizenPreview } from './citizen-preview';
import { CitizenResult, Marked } from './citizen-result';
import { beginningOf, distinguishing } from './matching';
import classes from './search-overlay.module.css';

/** A search is written in the log once the typing has settled. */
const SETTLED_AFTER_MS = 250;

export type Destination =
  | { readonly to: '/citizens/$citizenId'; readonly params: { readonly citizenId: string } }
  | { readonly to: '/citizens/$citizenId/new-case'; readonly params: { readonly citizenId: string } }
  | { readonly to: '/cases/$caseId'; readonly params: { readonly caseId: string } }
  | { readonly to: '/citizens/new' };

interface SearchOverlayProps {
  readonly purpose: SearchPurpose;
  readonly onClose: () => void;
  readonly onGo: (to: Destination) => void;
}

type Choice =
  | { readonly kind: 'citizen'; readonly citizen: CitizenLine }
  | { readonly kind: 'case'; readonly file: CaseLine }
  | { readonly kind: 'create' };

/** Ctrl K: people and cases as you type, what differs between namesakes boxed, a preview, and creation one key away. */
export function SearchOverlay({ purpose, onClose, onGo }: SearchOverlayProps) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const dialog = useModal();
  const listId = useId();
  const mayWrite = useMayWrite();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), SETTLED_AFTER_MS);
  const [active, setActive] = useState(0);
  const { citizens, cases } = useSearch(settled);

  const asked = settled.length >= 2;
  const people = useMemo(() => (asked ? (citizens.data?.items ?? []) : []), [asked, citizens.data]);
  const files = useMemo(() => (asked && purpose === 'open' ? (cases.data?.items ?? []) : []), [asked, purpose, cases.data]);
  const boxed = useMemo(() => distinguishing(people), [people]);
  const answered = asked && citizens.data !== undefined && !citizens.isPlaceholderData;
  const choices: readonly Choice[] = [
    ...people.map((citizen) => ({ kind: 'citizen' as const, citizen })),
    ...files.map((file) => ({ kind: 'case' as const, file })),
    ...(mayWrite && asked && answered ? [{ kind: 'create' as const }] : []),
  ];
  const current = choices[Math.min(active, choices.length - 1)];
  const optionId = (index: number) => `${listId}-${index}`;

  const go = (choice: Choice | undefined) => {
    if (!choice) return;
    if (choice.kind === 'case') onGo({ to: '/cases/$caseId', params: { caseId: choice.file.id } });
    else if (choice.kind === 'create') {
      leaveDraft(NEW_CITIZEN_DRAFT, { ...noCitizen, ...beginningOf(typed) });
      onGo({ to: '/citizens/new' });
    } else {
      onGo({ to: purpose === 'case' ? '/citizens/$citizenId/new-case' : '/citizens/$citizenId', params: { citizenId: choice.citizen.id } });
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = Math.min(Math.max(active + (event.key === 'ArrowDown' ? 1 : -1), 0), Math.max(choices.length - 1, 0));
      setActive(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) go(mayWrite && asked ? { kind: 'create' } : undefined);
      else if (settled === typed.trim()) go(current);
    } else if (event.altKey && event.key.toLowerCase() === 'n' && current?.kind === 'citizen') {
      event.preventDefault();
      onGo({ to: '/citizens/$citizenId/new-case', params: { citizenId: current.citizen.id } });
    }
  };

  const option = (index: number, choice: Choice, content: ReactNode) => (
    <li
      key={optionId(index)}
      id={optionId(index)}
      role="option"
      aria-selected={index === active}
      className={classes['option']}
      data-create={choice.kind === 'create' || undefined}
      onMouseMove={() => setActive(index)}
      onClick={() => go(choice)}
    >
      {content}
    </li>
  );

  const results = people.length + files.length;
  return (
    <dialog
      ref={dialog}
      className={classes['overlay']}
      aria-label={purpose === 'case' ? t('search.titleCase') : t('search.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={classes['question']}>
        <IconSearch size={20} aria-hidden="true" />
        {purpose === 'case' && <b className="nowrap">{t('search.titleCase')}</b>}
        <input
          type="text"
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls={listId}
          aria-activedescendant={current ? optionId(Math.min(active, choices.length - 1)) : undefined}
          aria-autocomplete="list"
          aria-label={t('search.title')}
          placeholder={t('search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          autoFocus
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span className="meta nowrap" role="status">
          {asked && (answered ? t('search.results', { count: results }) : kit('wait'))}
        </span>
        <Kbd keys="escape" />
        <button type="button" className={classes['close']} onClick={onClose} aria-label={t('search.close')}>
          <IconX size={18} aria-hidden="true" />
        </button>
      </div>
      <div className={classes['body']} data-preview={current?.kind === 'citizen' || undefined}>
        <div className={classes['results']}>
          {!asked && (
            <div className={classes['words']}>
              <p>
                <b>{t('search.type')}</b>
              </p>
              <p className="quiet">{t('search.typeHelp')}</p>
            </div>
          )}
          {asked && <InlineProblem error={citizens.error ?? cases.error} />}
          {answered && results === 0 && (
            <div className={classes['words']}>
              <p>
                <b>{t('search.noneTitle', { typed: settled })}</b>
              </p>
              <p className="quiet">{t('search.noneHelp')}</p>
            </div>
          )}
          <ul id={listId} role="listbox" aria-label={t('search.title')} className={classes['list']}>
            {people.length > 0 && <Heading>{t('search.citizens')}</Heading>}
            {people.map((citizen, index) =>
              option(
                index,
                { kind: 'citizen', citizen },
                <CitizenResult citizen={citizen} typed={settled} boxed={boxed.get(citizen.id) ?? []} />,
              ),
            )}
            {files.length > 0 && <Heading>{t('search.cases')}</Heading>}
            {files.map((file, index) =>
              option(
                people.length + index,
                { kind: 'case', file },
                <div className={classes['case']}>
                  <IconFolder size={18} aria-hidden="true" />
                  <div>
                    <b className="mono">
                      <Marked text={file.number} typed={settled} />
                    </b>{' '}
                    <Marked text={file.title} typed={settled} />
                    <div className="meta">
                      {file.citizen.givenName} {file.citizen.familyName} ·{' '}
                      {t(file.status === 'open' ? 'cases.statusOpen' : 'cases.statusClosed')}
                    </div>
                  </div>
                </div>,
              ),
            )}
            {choices.at(-1)?.kind === 'create' &&
              option(
                choices.length - 1,
                { kind: 'create' },
                <div className={classes['create']}>
                  <IconUserPlus size={18} aria-hidden="true" />
                  <span className="grow">{t('search.create', { typed: settled })}</span>
                  <Kbd keys="mod+enter" />
                </div>,
              )}
          </ul>
        </div>
        {current?.kind === 'citizen' && <CitizenPreview citizen={current.citizen} mayWrite={mayWrite} onGo={onGo} />}
      </div>
      <p className={classes['foot']}>
        <span className={classes['keys']} aria-hidden="true">
          <Kbd keys="arrowup" /> <Kbd keys="arrowdown" /> {t('search.choose')}
        </span>
        <span>{t('search.logged')}</span>
      </p>
    </dialog>
  );
}

function Heading({ children }: { readonly children: string }) {
  return (
    <li role="presentation" className={classes['heading']}>
      {children}
    </li>
  );
}
