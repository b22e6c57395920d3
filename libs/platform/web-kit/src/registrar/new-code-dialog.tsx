import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';

import type { Funder } from '../api/contract';
import { Dialog } from '../feedback/dialog';
import { fieldProblem, InlineProblem } from '../feedback/inline-problem';
import { useFormats, useKitWords } from '../words/use-language';
import { textOf } from './form-text';
import classes from './registrar.module.css';
import { useNewCode } from './registrar-queries';

/** Prepares a one-use enrolment code. It fixes who paid for the device, and is shown once. */
export function NewCodeDialog({ funders, onClose }: { readonly funders: readonly Funder[]; readonly onClose: () => void }) {
  const t = useKitWords();
  const making = useNewCode();
  const [funder, setFunder] = useState<Funder>(funders[0] ?? 'assembly');

  const make = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => textOf(form, name);
    making.mutate({
      funder,
      assetTag: text('assetTag'),
      label: text('label'),
      ...(text('serial') ? { serial: text('serial') } : {}),
      ...(text('email') ? { email: text('email') } : {}),
    });
  };

  if (making.data) return <CodeReady code={making.data.code} expiresAt={new Date(making.data.expiresAt)} onClose={onClose} />;
  return (
    <Dialog title={t('registrar.newCode')} onClose={onClose}>
      <form className={classes['form']} onSubmit={make}>
        <p className="quiet">{t('registrar.newCodeLead')}</p>
        {funders.length > 1 ? (
          <NativeSelect
            label={t('registrar.paidBy')}
            value={funder}
            onChange={(event) => setFunder(funders.find((one) => one === event.currentTarget.value) ?? funder)}
            data={funders.map((value) => ({ value, label: t(`funder.${value}`) }))}
          />
        ) : (
          <p className={classes['fixed']}>
            <span className="dense quiet">{t('registrar.paidBy')}</span>
            <b>{t(`funder.${funder}`)}</b>
          </p>
        )}
        <div className={classes['pair']}>
          <TextInput
            name="assetTag"
            label={t('registrar.assetTag')}
            required
            withAsterisk={false}
            error={fieldProblem(making.error, 'assetTag')}
          />
          <TextInput name="serial" label={`${t('registrar.serial')} (${t('optional')})`} error={fieldProblem(making.error, 'serial')} />
        </div>
        <TextInput
          name="label"
          label={t('registrar.label')}
          description={t('registrar.labelHint')}
          required
          withAsterisk={false}
          error={fieldProblem(making.error, 'label')}
        />
        <TextInput
          name="email"
          type="email"
          label={`${t('registrar.email')} (${t('optional')})`}
          description={t('registrar.emailHint')}
          error={fieldProblem(making.error, 'email')}
        />
        <InlineProblem error={making.error} />
        <div className="row">
          <Button type="submit" variant="filled" size="lg" loading={making.isPending}>
            {t('registrar.make')}
          </Button>
          <Button variant="subtle" size="lg" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function CodeReady({ code, expiresAt, onClose }: { readonly code: string; readonly expiresAt: Date; readonly onClose: () => void }) {
  const t = useKitWords();
  const { date, time } = useFormats();
  const link = `${window.location.origin}/#/start/${code}`;
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (text: string) => void navigator.clipboard.writeText(text).then(() => setCopied(text));
  return (
    <Dialog title={t('registrar.codeReady')} onClose={onClose}>
      <p className={classes['code']}>{code}</p>
      <p className="quiet">{t('registrar.codeOnce', { date: date(expiresAt), time: time(expiresAt) })}</p>
      <p className={classes['link']}>
        <span className="meta">{t('registrar.codeLink')}</span>
        <span className="mono">{link}</span>
      </p>
      <div className="row">
        <Button variant="filled" size="lg" onClick={() => copy(code)}>
          <span aria-live="polite">{copied === code ? t('copied') : `${t('copy')} · ${t('enrol.stepCode')}`}</span>
        </Button>
        <Button size="lg" onClick={() => copy(link)}>
          <span aria-live="polite">{copied === link ? t('copied') : `${t('copy')} · ${t('registrar.codeLink')}`}</span>
        </Button>
      </div>
    </Dialog>
  );
}
