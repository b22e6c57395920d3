import { useFormats } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconDeviceMobile, IconMicrophone, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import { useCategoryTree } from '../cases/categories-api';
import { AskConsent } from './ask-consent';
import type { Way } from './consent-ways';
import classes from './consents.module.css';

interface ConsentNeededProps {
  readonly file: CaseFile;
  readonly bodyKey: string;
}

const WAYS = [
  ['phone', IconDeviceMobile, 'consents.byLink'],
  ['voice', IconMicrophone, 'consents.byVoice'],
  ['paper', IconPrinter, 'consents.byPaper'],
] as const;

/** What stands where something would leave for a body without the person's consent: what is missing, and three ways out, one click each. */
export function ConsentNeeded({ file, bodyKey }: ConsentNeededProps) {
  const { t } = useTranslation();
  const { name } = useFormats();
  const [way, setWay] = useState<Way | null>(null);
  const body = useCategoryTree().data?.bodies.find((one) => one.key === bodyKey);
  return (
    <div className={classes['needed']} role="status">
      <p>
        <b>{t('consents.neededTitle', { body: body ? name(body) : bodyKey })}</b> {t('consents.neededHelp')}
      </p>
      <div className={classes['acts']}>
        {WAYS.map(([one, Icon, label], index) => (
          <Button
            key={one}
            variant={index === 0 ? 'filled' : 'default'}
            leftSection={<Icon size={16} aria-hidden="true" />}
            onClick={() => setWay(one)}
          >
            {t(label)}
          </Button>
        ))}
      </div>
      {/* this stands inside a form: what asks has a form of its own, and the two must not be one in the other */}
      {way && createPortal(<AskConsent file={file} bodyKey={bodyKey} way={way} onClose={() => setWay(null)} />, document.body)}
    </div>
  );
}
