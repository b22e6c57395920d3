import type { TimelineBodyProps } from '../cases/timeline-bodies';
import { DestroyedLine, DocumentLine } from './document-list';
import { useDocuments } from './documents-api';

/** A document in the story of a case: the same line as in its list. */
export function TimelineDocument({ event, file }: TimelineBodyProps) {
  const place = { caseId: file.id };
  const one = useDocuments(place).data?.items.find(({ id }) => id === event.refId);
  if (!one) return <p>{event.body}</p>;
  return one.destroyed ? <DestroyedLine document={one} /> : <DocumentLine place={place} document={one} />;
}
