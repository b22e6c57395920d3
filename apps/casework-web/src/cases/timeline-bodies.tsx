import { lazy } from 'react';
import type { ComponentType } from 'react';

import type { CaseFile, EventKind, TimelineEvent } from '../api/contract';
import { TimelineDocument } from '../documents/timeline-document';
import { TimelineMail } from '../mail/timeline-mail';
const LetterLine = lazy(() => import('../letters/letter-line').then((module) => ({ default: module.LetterLine })));

export interface TimelineBodyProps {
  readonly event: TimelineEvent;
  readonly file: CaseFile;
}

/**
 * What stands in the box of a line that is about something else: a mail with its attachments, a document with its preview. Each capability
 * brings its own; a kind without one shows the line's own words.
 */
export const TIMELINE_BODIES: Partial<Record<EventKind, ComponentType<TimelineBodyProps>>> = {
  document: TimelineDocument,
  letter: LetterLine,
  mail_in: TimelineMail,
  mail_out: TimelineMail,
};
