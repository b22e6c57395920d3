import { IconCalendar, IconClock, IconFileText, IconMail, IconNote, IconPaperclip, IconPhone } from '@tabler/icons-react';
import { lazy } from 'react';
import type { ComponentType } from 'react';

import type { CaseFile } from '../api/contract';
import { DocumentComposer } from '../documents/document-composer';
import { CallForm } from './call-form';
import { FollowUpForm } from './follow-up-form';
import { NoteForm } from './note-form';

const MailComposer = lazy(() => import('../mail/mail-composer').then((module) => ({ default: module.MailComposer })));
const LetterComposer = lazy(() => import('../letters/letter-composer').then((module) => ({ default: module.LetterComposer })));
const AppointmentComposer = lazy(() =>
  import('../appointments/appointment-composer').then((module) => ({ default: module.AppointmentComposer })),
);

export interface ComposerFormProps {
  readonly file: CaseFile;
  /** Called once what was written is in the case. */
  readonly onDone: () => void;
}

/** Something that can be written in a case: a tab of the composer and its form, which keeps its own draft. */
export interface ComposerKind {
  readonly kind: string;
  readonly icon: typeof IconNote;
  /** Key of its name in the words. */
  readonly label: string;
  readonly Form: ComponentType<ComposerFormProps>;
}

/** The tabs, in the order in which they stand. Each capability brings its own. */
export const COMPOSER_KINDS: readonly ComposerKind[] = [
  { kind: 'note', icon: IconNote, label: 'composer.note', Form: NoteForm },
  { kind: 'call', icon: IconPhone, label: 'file.compose.call', Form: CallForm },
  { kind: 'mail', icon: IconMail, label: 'mail.composer.tab', Form: MailComposer },
  { kind: 'letter', icon: IconFileText, label: 'letters.tab', Form: LetterComposer },
  { kind: 'document', icon: IconPaperclip, label: 'file.event.document', Form: DocumentComposer },
  { kind: 'appointment', icon: IconCalendar, label: 'appointments.tab', Form: AppointmentComposer },
  { kind: 'follow-up', icon: IconClock, label: 'composer.followUp', Form: FollowUpForm },
];
