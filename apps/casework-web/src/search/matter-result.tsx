import { parseDay, useFormats } from '@cloison/platform/web-kit';
import { IconFileText, IconFolder, IconMail, IconNotes, IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Marked } from './citizen-result';
import type { FoundCase, FoundText } from './find-api';
import classes from './matter-result.module.css';

const ICONS = { note: IconNotes, mail: IconMail, letter: IconFileText, document: IconPaperclip } as const;

const nameOf = (person: { givenName: string; familyName: string; birthYear: number | null }): string =>
  `${person.givenName} ${person.familyName}${person.birthYear === null ? '' : ` (${person.birthYear})`}`;

/** A case: its number and title, for whom, where it stands. */
export function CaseResult({ file, typed }: { readonly file: FoundCase; readonly typed: string }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const due = file.dueOn === null || file.status === 'closed' ? null : t('search.due', { date: shortDate(parseDay(file.dueOn)) });
  return (
    <Matter icon={IconFolder}>
      <p>
        <b className="mono">
          <Marked text={file.number} typed={typed} />
        </b>{' '}
        <Marked text={file.title} typed={typed} />
      </p>
      <p className="meta">
        <Marked text={nameOf(file.citizen)} typed={typed} />
        {` · ${t(`search.statuses.${file.status}`, { defaultValue: file.status })}`}
        {due && ` · ${due}`}
      </p>
    </Matter>
  );
}

/** The words of a note, mail, letter or document around what was typed, and where they stand. */
export function TextResult({ text, typed }: { readonly text: FoundText; readonly typed: string }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const parts = [t(`search.kinds.${text.kind}`), shortDate(new Date(text.at)), text.citizen && nameOf(text.citizen), text.caseNumber];
  return (
    <Matter icon={ICONS[text.kind]}>
      <p className={classes['excerpt']}>
        <Marked text={text.excerpt} typed={typed} />
      </p>
      <p className="meta">{parts.filter(Boolean).join(' · ')}</p>
    </Matter>
  );
}

function Matter({ icon: Icon, children }: { readonly icon: typeof IconFolder; readonly children: ReactNode }) {
  return (
    <div className={classes['matter']}>
      <Icon size={18} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
