import { InlineProblem, Kbd, useKitWords, useModal } from '@cloison/platform/web-kit';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUserPlus, IconX } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { leaveDraft } from '../frame/drafts';
import type { SearchPurpose } from '../frame/office-frame';
import { useMayWrite } from '../frame/role';
import { NEW_CITIZEN_DRAFT, noCitizen } from '../citizens/citizen-fields';
import { leaveQuestion } from '../ridings/question';
import { groupsOf, placeOf, resultsOf } from './choices';
import type { Choice, Destination } from './choices';
import { CitizenPreview } from './citizen-preview';
import { CitizenResult } from './citizen-result';
import { useFind } from './find-api';
import { beginningOf, distinguishing } from './matching';
import { CaseResult, TextResult } from './matter-result';
import { NoResult } from './no-result';
import classes from './search-overlay.module.css';

/** A search is written in the log once the typing has settled. */
const SETTLED_AFTER_MS = 200;

export type { Destination } from './choices';

interface SearchOverlayProps {
  readonly purpose: SearchPurpose;
  readonly onClose: () => void;
  readonly onGo: (to: Destination) => void;
  readonly onCall: (citizenId: string) => void;
}

/** Ctrl K: people, cases and words of texts as you type, what differs between namesakes boxed, a preview, and creation one key away. */
export function SearchOverlay({ purpose, onClose, onGo, onCall }: SearchOverlayProps) {
  const { t } = useTranslation();
  const kit = useKitWords();
  const dialog = useModal();
  const listId = useId();
  const mayWrite = useMayWrite();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), SETTLED_AFTER_MS);
  const [active, setActive] = useState(0);
  const find = useFind(settled);

  const asked = settled.length >= 2;
  const found = asked ? find.data : undefined;
  const answered = found !== undefined && !find.isPlaceholderData;
  const boxed = useMemo(() => distinguishing(found?.citizens ?? []), [found]);
  const [all, setAll] = useState(false);
  const groups = found ? groupsOf(found, { peopleOnly: purpose === 'case', everybody: all, mayCreate: mayWrite && answered }) : [];
  const choices = groups.flatMap((group) => group.choices);
  const results = found ? resultsOf(found, purpose === 'case') : 0;
  const current = choices[Math.min(active, choices.length - 1)];
  const optionId = (index: number) => `${listId}-${index}`;

  const create = () => {
    leaveDraft(NEW_CITIZEN_DRAFT, { ...noCitizen, ...beginningOf(typed) });
    onGo({ to: '/citizens/new' });
  };
  const check = () => {
    leaveQuestion(beginningOf(typed));
    onGo({ to: '/constituency' });
  };
  const go = (choice: Choice | undefined) => {
    if (!choice) return;
    if (choice.kind === 'create') create();
    else if (choice.kind === 'more') setAll(true);
    else if (choice.kind === 'case') onGo({ to: '/cases/$caseId', params: { caseId: choice.file.id } });
    else if (choice.kind === 'text') {
      const place = placeOf(choice.text);
      if (place) onGo(place);
    } else
      onGo({ to: purpose === 'case' ? '/citizens/$citizenId/new-case' : '/citizens/$citizenId', params: { citizenId: choice.citizen.id } });
  };

  const move = (by: 1 | -1) => {
    const next = Math.min(Math.max(active + by, 0), Math.max(choices.length - 1, 0));
    setActive(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  const person = current?.kind === 'citizen' ? current.citizen.id : null;
  const enter = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return settled === typed.trim() ? go(current) : undefined;
    if (mayWrite && typed.trim().length >= 2) create();
  };
  const withAlt: Record<string, () => void> = {
    v: check,
    ...(mayWrite && person !== null
      ? { a: () => onCall(person), n: () => onGo({ to: '/citizens/$citizenId/new-case', params: { citizenId: person } }) }
      : {}),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Record<string, (event: KeyboardEvent) => void> = event.altKey
      ? withAlt
      : { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: enter };
    const act = acts[event.altKey ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act(event);
  };

  const option = (index: number, choice: Choice) => (
    <li
      key={optionId(index)}
      id={optionId(index)}
      role="option"
      aria-selected={choice === current}
      className={classes['option']}
      data-create={choice.kind === 'create' || undefined}
      onMouseMove={() => setActive(index)}
      onClick={() => go(choice)}
    >
      <Line choice={choice} typed={settled} boxed={choice.kind === 'citizen' ? (boxed.get(choice.citizen.id) ?? []) : []} />
    </li>
  );

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
          aria-activedescendant={current ? optionId(choices.indexOf(current)) : undefined}
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
            setAll(false);
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
          {asked && <InlineProblem error={find.error} />}
          {answered && results === 0 && <NoResult typed={settled} mayCreate={mayWrite} />}
          <ul id={listId} role="listbox" aria-label={t('search.title')} className={classes['list']}>
            {groups.map(({ title, choices: some }) => [
              title && <Heading key={title}>{t(`search.${title}`)}</Heading>,
              ...some.map((choice) => option(choices.indexOf(choice), choice)),
            ])}
          </ul>
        </div>
        {current?.kind === 'citizen' && <CitizenPreview citizen={current.citizen} mayWrite={mayWrite} onGo={onGo} onCall={onCall} />}
      </div>
      <p className={classes['foot']}>
        <span className={classes['keys']} aria-hidden="true">
          <Kbd keys="arrowup" /> <Kbd keys="arrowdown" /> {t('search.choose')}
        </span>
        <button type="button" className={classes['check']} onClick={check}>
          {t('search.check')} <Kbd keys="alt+v" />
        </button>
        <span className="grow" />
        <span>{t('search.logged')}</span>
      </p>
    </dialog>
  );
}

function Line({
  choice,
  typed,
  boxed,
}: {
  readonly choice: Choice;
  readonly typed: string;
  readonly boxed: Parameters<typeof CitizenResult>[0]['boxed'];
}) {
  const { t } = useTranslation();
  switch (choice.kind) {
    case 'citizen':
      return <CitizenResult citizen={choice.citizen} typed={typed} boxed={boxed} />;
    case 'case':
      return <CaseResult file={choice.file} typed={typed} />;
    case 'text':
      return <TextResult text={choice.text} typed={typed} />;
    case 'more':
      return <p className={classes['more']}>{t('search.more', { count: choice.count })}</p>;
    case 'create':
      return (
        <div className={classes['create']}>
          <IconUserPlus size={18} aria-hidden="true" />
          <span className="grow">{t('search.create', { typed })}</span>
          <Kbd keys="mod+enter" />
        </div>
      );
  }
}

function Heading({ children }: { readonly children: ReactNode }) {
  return (
    <li role="presentation" className={classes['heading']}>
      {children}
    </li>
  );
}
