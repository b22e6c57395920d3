import { IconBinaryTree2, IconFileDescription, IconKey, IconListNumbers, IconSignature, IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import classes from './contents.module.css';

const PARTS = [
  { part: 'logs', Icon: IconListNumbers, file: 'logs/' },
  { part: 'heads', Icon: IconSignature, file: 'logs/*/checkpoint' },
  { part: 'separation', Icon: IconBinaryTree2, file: 'separation.json' },
  { part: 'catalogues', Icon: IconFileDescription, file: 'catalogues/' },
  { part: 'tables', Icon: IconTable, file: 'decision-table/' },
  { part: 'keys', Icon: IconKey, file: 'manifest.json' },
] as const;

/** What is in a bundle, in plain words, with the name of the file that holds it. */
export function Contents() {
  const { t } = useTranslation();
  return (
    <section className={classes['contents']}>
      <h2>{t('evidence.holds')}</h2>
      <ul>
        {PARTS.map(({ part, Icon, file }) => (
          <li key={part}>
            <Icon size={20} aria-hidden="true" />
            <span className="grow">
              <b>{t(`evidence.part.${part}.title`)}</b>
              <span className={classes['help']}>{t(`evidence.part.${part}.help`)}</span>
            </span>
            <code>{file}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
