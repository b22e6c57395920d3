import { Dialog, fieldProblem, InlineProblem, submitOnModEnter, useFormats } from '@cloison/platform/web-kit';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import { useCitizen } from '../api/office-api';
import { useBodyOf, useCategoryTree } from '../cases/categories-api';
import { ConsentWays } from './consent-ways';
import type { Way } from './consent-ways';
import { CONSENT_ITEMS, useAskConsent, useNoteVoice } from './consents-api';
import type { ConsentAsked, ConsentItem } from './consents-api';
import classes from './consents.module.css';
import { ConsentTold } from './consent-told';

const MONTHS = [1, 3, 6, 12] as const;
const USUAL: readonly ConsentItem[] = ['identity', 'file', 'documents'];

/** This form may stand inside another's: its keys are its own, and Ctrl Enter sends this one. */
function keepKeys(event: KeyboardEvent): void {
  submitOnModEnter(event);
  event.stopPropagation();
}

interface AskConsentProps {
  readonly file: CaseFile;
  /** The body to be contacted; the one that answers for the case if left out. */
  readonly bodyKey?: string;
  readonly way?: Way;
  readonly onClose: () => void;
}

/** Asks for a consent in any of the three ways. All is filled in beforehand, so that the usual one is two clicks. */
export function AskConsent({ file, bodyKey, way: firstWay = 'phone', onClose }: AskConsentProps) {
  const { t } = useTranslation();
  const { name } = useFormats();
  const citizen = useCitizen(file.citizen.id).data;
  const bodies = useCategoryTree().data?.bodies ?? [];
  const usualBody = useBodyOf()(file.category)?.key ?? '';
  const ask = useAskConsent(file.id);
  const note = useNoteVoice(file.id);
  const [way, setWay] = useState<Way>(firstWay);
  const [body, setBody] = useState<string | null>(bodyKey ?? null);
  const [matter, setMatter] = useState(file.title);
  const [shared, setShared] = useState<readonly ConsentItem[]>(USUAL);
  const [months, setMonths] = useState(6);
  const [chosenLanguage, setLanguage] = useState<'fr' | 'en' | null>(null);
  const [asksBirthYear, setAsksBirthYear] = useState(false);
  const [reason, setReason] = useState('');
  const [told, setTold] = useState<ConsentAsked | null>(null);
  if (told) return <ConsentTold asked={told} onClose={onClose} />;

  const language = chosenLanguage ?? citizen?.language ?? 'fr';
  const error = ask.error ?? note.error;
  const send = (event: FormEvent) => {
    event.preventDefault();
    // a form that this dialog was opened from isn't sent with it
    event.stopPropagation();
    if (shared.length === 0) return;
    const terms = { bodyKey: body ?? usualBody, matter, shared: [...shared], language };
    if (way === 'voice') note.mutate({ ...terms, at: new Date().toISOString(), reason }, { onSuccess: onClose });
    else ask.mutate({ ...terms, way, months, asksBirthYear: way === 'phone' && asksBirthYear }, { onSuccess: setTold });
  };
  return (
    <Dialog title={t('consents.ask')} onClose={onClose}>
      <form className={classes['form']} onSubmit={send} onKeyDown={keepKeys}>
        <ConsentWays way={way} onChange={setWay} />
        <label className={classes['field']}>
          {t('consents.form.body')}
          <select value={body ?? usualBody} required onChange={(event) => setBody(event.currentTarget.value)}>
            <option value="" disabled />
            {bodies
              .filter((one) => !one.hidden)
              .map((one) => (
                <option key={one.key} value={one.key}>
                  {name(one)}
                </option>
              ))}
          </select>
        </label>
        <Textarea
          label={t('consents.form.matter')}
          description={t('consents.form.matterHint')}
          rows={2}
          maxLength={300}
          required
          withAsterisk={false}
          value={matter}
          onChange={(event) => setMatter(event.currentTarget.value)}
          error={fieldProblem(error, 'matter')}
        />
        <fieldset className={classes['items']}>
          <legend>{t('consents.form.shared')}</legend>
          {CONSENT_ITEMS.map((item) => (
            <label key={item}>
              <input type="checkbox" checked={shared.includes(item)} onChange={() => setShared(toggled(shared, item))} />
              {t(`consents.item.${item}`)}
            </label>
          ))}
        </fieldset>
        {shared.length === 0 && <p role="alert">{t('consents.form.chooseShared')}</p>}
        <div className={classes['pair']}>
          {way !== 'voice' && (
            <label className={classes['field']}>
              {t('consents.form.months')}
              <select value={months} onChange={(event) => setMonths(Number(event.currentTarget.value))}>
                {MONTHS.map((count) => (
                  <option key={count} value={count}>
                    {t('consents.form.month', { count })}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label className={classes['field']}>
            {t('consents.form.language')}
            <select value={language} onChange={(event) => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'fr')}>
              <option value="fr">{t('citizen.languageName.fr')}</option>
              <option value="en">{t('citizen.languageName.en')}</option>
            </select>
          </label>
        </div>
        {way === 'voice' && (
          <Textarea
            label={t('consents.form.reason')}
            description={t('consents.form.reasonHint')}
            rows={2}
            minLength={3}
            maxLength={500}
            required
            withAsterisk={false}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={fieldProblem(error, 'reason')}
          />
        )}
        {way === 'phone' && citizen?.birthDate && (
          <label className="row">
            <input type="checkbox" checked={asksBirthYear} onChange={() => setAsksBirthYear(!asksBirthYear)} />
            {t('consents.form.birthYear')}
          </label>
        )}
        <InlineProblem error={error} />
        <div>
          <Button type="submit" variant="filled" size="lg" loading={ask.isPending || note.isPending}>
            {t(way === 'phone' ? 'consents.form.makeLink' : way === 'paper' ? 'consents.form.makeForm' : 'consents.form.noteVoice')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function toggled(shared: readonly ConsentItem[], item: ConsentItem): readonly ConsentItem[] {
  return shared.includes(item) ? shared.filter((one) => one !== item) : [...shared, item];
}
