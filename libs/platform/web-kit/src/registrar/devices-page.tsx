import { Button, NativeSelect } from '@mantine/core';
import { IconDeviceLaptop, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';

import type { Funder, RegisteredDevice } from '../api/contract';
import { Dialog } from '../feedback/dialog';
import { EmptyState } from '../feedback/empty-state';
import { InlineProblem } from '../feedback/inline-problem';
import { useSignedIn } from '../session/session';
import { useFormats, useKitWords } from '../words/use-language';
import { NewCodeDialog } from './new-code-dialog';
import classes from './registrar.module.css';
import { useDeviceAct, useDevices } from './registrar-queries';

const FUNDERS: readonly Funder[] = ['assembly', 'party', 'oversight', 'personal'];

type Asking = { readonly ask: 'code' } | { readonly ask: 'revoke' | 'reclassify'; readonly device: RegisteredDevice };

/** The registrar's devices: what awaits approval first, then what is enrolled, then what was withdrawn. */
export default function DevicesPage({ funders }: { readonly funders: readonly Funder[] }) {
  const t = useKitWords();
  const devices = useDevices();
  const act = useDeviceAct();
  const [asking, setAsking] = useState<Asking | null>(null);
  const items = devices.data?.items ?? [];
  const groups = [
    { state: 'pending', title: t('registrar.waiting') },
    { state: 'active', title: t('registrar.active') },
    { state: 'revoked', title: t('registrar.revoked') },
  ] as const;

  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <h1>{t('registrar.devices')}</h1>
        <Button
          variant={items.some((device) => device.state === 'pending') ? 'default' : 'filled'}
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => setAsking({ ask: 'code' })}
        >
          {t('registrar.newCode')}
        </Button>
      </header>
      <InlineProblem error={act.error ?? devices.error} />
      {devices.data && items.length === 0 && (
        <EmptyState icon={<IconDeviceLaptop size={22} aria-hidden="true" />} title={t('registrar.none')} help={t('registrar.noneHelp')} />
      )}
      {groups.map(({ state, title }) => {
        const some = items.filter((device) => device.state === state);
        return some.length === 0 ? null : (
          <section key={state} className={classes['section']}>
            <h2>
              {title} <span className={classes['count']}>{some.length}</span>
            </h2>
            <ul className={classes['list']}>
              {some.map((device) => (
                <DeviceLine
                  key={device.id}
                  device={device}
                  busy={act.isPending}
                  onApprove={() => act.mutate({ act: 'approve', id: device.id })}
                  onAsk={(ask) => setAsking({ ask, device })}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {asking?.ask === 'code' && <NewCodeDialog funders={funders} onClose={() => setAsking(null)} />}
      {asking?.ask === 'revoke' && (
        <Dialog title={t('registrar.revokeTitle', { label: asking.device.label })} onClose={() => setAsking(null)}>
          <p className={classes['lead']}>{t('registrar.revokeLead')}</p>
          <div className="row">
            <Button
              variant="filled"
              size="lg"
              onClick={() => {
                act.mutate({ act: 'revoke', id: asking.device.id });
                setAsking(null);
              }}
            >
              {t('registrar.revoke')}
            </Button>
            <Button variant="subtle" size="lg" onClick={() => setAsking(null)}>
              {t('cancel')}
            </Button>
          </div>
        </Dialog>
      )}
      {asking?.ask === 'reclassify' && (
        <Reclassify
          device={asking.device}
          onClose={() => setAsking(null)}
          onChosen={(funder) => {
            act.mutate({ act: 'reclassify', id: asking.device.id, funder, version: asking.device.version });
            setAsking(null);
          }}
        />
      )}
    </div>
  );
}

interface DeviceLineProps {
  readonly device: RegisteredDevice;
  readonly busy: boolean;
  readonly onApprove: () => void;
  readonly onAsk: (ask: 'revoke' | 'reclassify') => void;
}

function DeviceLine({ device, busy, onApprove, onAsk }: DeviceLineProps) {
  const t = useKitWords();
  const { date } = useFormats();
  const { account } = useSignedIn();
  return (
    <li className={classes['line']}>
      <div className="grow">
        <b>{device.label}</b>
        <p className="dense quiet">
          <span className="mono">{device.assetTag}</span> · {t('registrar.paidBy')} {t(`funder.${device.funder}`)} ·{' '}
          {t(`assurance.${device.assurance}`)}
        </p>
        {device.enrolledAt && (
          <p className="meta">
            {t('registrar.enrolled')}{' '}
            {device.enrolledBy
              ? t('plate.enrolledOnBy', { date: date(new Date(device.enrolledAt)), name: device.enrolledBy })
              : t('plate.enrolledOn', { date: date(new Date(device.enrolledAt)) })}
          </p>
        )}
      </div>
      {device.state !== 'revoked' && (
        <div className={classes['acts']}>
          {device.state === 'pending' &&
            (device.preparedById === account.id ? (
              <span className="meta">{t('registrar.secondPerson')}</span>
            ) : (
              <Button size="xs" variant="filled" disabled={busy} onClick={onApprove}>
                {t('registrar.approve')}
              </Button>
            ))}
          <Button size="xs" onClick={() => onAsk('reclassify')}>
            {t('registrar.reclassify')}
          </Button>
          <Button size="xs" onClick={() => onAsk('revoke')}>
            {t('registrar.revoke')}
          </Button>
        </div>
      )}
    </li>
  );
}

interface ReclassifyProps {
  readonly device: RegisteredDevice;
  readonly onClose: () => void;
  readonly onChosen: (funder: Funder) => void;
}

function Reclassify({ device, onClose, onChosen }: ReclassifyProps) {
  const t = useKitWords();
  const [funder, setFunder] = useState(device.funder);
  return (
    <Dialog title={t('registrar.reclassifyTitle', { label: device.label })} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onChosen(funder);
        }}
      >
        <p>{t('registrar.reclassifyLead')}</p>
        <NativeSelect
          label={t('registrar.paidBy')}
          value={funder}
          onChange={(event) => setFunder(FUNDERS.find((one) => one === event.currentTarget.value) ?? funder)}
          data={FUNDERS.map((value) => ({ value, label: t(`funder.${value}`) }))}
        />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" disabled={funder === device.funder}>
            {t('save')}
          </Button>
          <Button variant="subtle" size="lg" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
