import { useFormats } from '@cloison/platform/web-kit';
import { useTranslation } from 'react-i18next';

import type { StandingCheck } from '../api/contract';
import { CommandLine } from '../frame/command-line';
import { inFours } from '../frame/fours';
import paper from '../frame/paper.module.css';
import { useZoneName } from '../frame/zone-names';
import { Residuals } from '../overview/residuals';
import classes from './check-detail.module.css';

/** What the newest check read, with the fingerprints of the catalogues, what it names as weak, and how to make it oneself. */
export function CheckDetail({ check }: { readonly check: StandingCheck }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const zoneName = useZoneName();
  const { relations, roles, nodes, edges } = check.checked;
  // without a verdict nothing was counted, and 0 would be a lie
  const figure = (value: number) => (check.verdict === 'cannot_tell' ? t('check.unknown') : number(value));
  return (
    <>
      <section className={classes['detail']}>
        <dl>
          <Fact term={t('check.topology')} text={check.topology ? t(`topology.${check.topology}`) : t('check.unknown')} />
          <Fact term={t('check.zones')} text={check.zones.map(zoneName).join(', ') || t('check.unknown')} />
          <Fact term={t('check.relations')} text={figure(relations)} />
          <Fact term={t('check.roles')} text={figure(roles)} />
          <Fact term={t('check.nodes')} text={figure(nodes)} />
          <Fact term={t('check.edges')} text={figure(edges)} />
        </dl>
        <div>
          <h2>{t('check.catalogues')}</h2>
          <p className="dense quiet">{t('check.cataloguesHelp')}</p>
          {check.catalogueHashes.map(({ zone, hash }) => (
            <p key={zone} className={classes['hash']}>
              <b>{zoneName(zone)}</b> <code>{inFours(hash).join(' ')}</code>
            </p>
          ))}
        </div>
      </section>
      {check.residuals.length > 0 && <Residuals residuals={check.residuals} />}
      <section className={paper['section']}>
        <h2>{t('leak.yourself')}</h2>
        <p className="dense quiet">{t('check.yourselfHelp')}</p>
        <div className={classes['command']}>
          <CommandLine text="npm run cloison -- separation verify" />
        </div>
      </section>
    </>
  );
}

function Fact({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
