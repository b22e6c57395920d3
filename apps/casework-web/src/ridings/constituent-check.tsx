import { InlineProblem } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconMapPinSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { RidingAnswerView } from './riding-answer';
import { useCheck } from './ridings-api';
import classes from './ridings.module.css';

interface ConstituentCheckProps {
  readonly citizenId: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly addressLine: string | null;
  readonly municipality: string | null;
  readonly postalCode: string | null;
}

/** On a citizen's page: asks where the person of the record lives, once somebody wants to know. */
export function ConstituentCheck(person: ConstituentCheckProps) {
  const { t } = useTranslation();
  const check = useCheck();
  return (
    <div className={classes['beside']}>
      {check.data && <RidingAnswerView answer={check.data} citizenId={person.citizenId} />}
      <Button
        size="xs"
        leftSection={<IconMapPinSearch size={16} aria-hidden="true" />}
        loading={check.isPending}
        onClick={() => check.mutate(person)}
      >
        {t(check.data ? 'ridings.again' : 'ridings.askAbout')}
      </Button>
      <InlineProblem error={check.error} />
    </div>
  );
}
