import { Dialog, InlineProblem } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import { CasePicker } from './case-picker';
import { useCaseAct } from './cases-api';

/** Links another case, both ways, as soon as it is chosen. */
export function LinkDialog({ file, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const act = useCaseAct(file.id);
  return (
    <Dialog title={t('file.addLink')} onClose={onClose}>
      <CasePicker except={file.id} onPick={(caseId) => act.mutate({ act: 'link', caseId, linked: true }, { onSuccess: onClose })} />
      <InlineProblem error={act.error} />
    </Dialog>
  );
}
