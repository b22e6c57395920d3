import type { CaseFile } from '../api/contract';
import { AskConsent } from '../consents/ask-consent';
import { CaseEdit } from './case-edit';
import { useBodyOf } from './categories-api';
import { CloseCase } from './close-case';
import { DueDialog } from './due-dialog';
import { LinkDialog } from './link-dialog';
import { PersonDialog } from './person-dialog';
import { RestrictDialog } from './restrict-dialog';

/** What a dialog asks about a case. */
export type Ask = 'close' | 'redirect' | 'due' | 'edit' | 'person' | 'link' | 'restrict' | 'consent';

interface CaseDialogProps {
  readonly ask: Ask | null;
  readonly file: CaseFile;
  /** The case as it was when the editing began, so that a colleague's change shows as such. */
  readonly from: CaseFile;
  readonly onClose: () => void;
}

export function CaseDialog({ ask, file, from, onClose }: CaseDialogProps) {
  switch (ask) {
    case 'close':
      return <CloseCase file={file} onClose={onClose} />;
    case 'redirect':
      return <CloseCase file={file} kind="referred" onClose={onClose} />;
    case 'due':
      return <DueDialog file={file} onClose={onClose} />;
    case 'edit':
      return <CaseEdit file={from} onClose={onClose} />;
    case 'person':
      return <PersonDialog file={file} onClose={onClose} />;
    case 'link':
      return <LinkDialog file={file} onClose={onClose} />;
    case 'restrict':
      return <RestrictDialog file={file} onClose={onClose} />;
    case 'consent':
      return <ConsentDialog file={file} onClose={onClose} />;
    case null:
      return null;
  }
}

/** A consent to contact the body that answers for the case. */
function ConsentDialog({ file, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const body = useBodyOf()(file.category);
  return <AskConsent file={file} bodyKey={body?.key} onClose={onClose} />;
}
