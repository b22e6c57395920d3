import { useFormats } from '@cloison/platform/web-kit';
import { IconMapPin, IconMapPinOff, IconMapPinQuestion } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './citizen-result.module.css';
import type { FoundCitizen } from './find-api';
import { runsOf } from './matching';
import type { Distinguishing } from './matching';

/** One person found: the name, where they live, what tells them apart from namesakes (boxed), and what is open for them. */
export function CitizenResult({
  citizen,
  typed,
  boxed,
}: {
  readonly citizen: FoundCitizen;
  readonly typed: string;
  readonly boxed: readonly Distinguishing[];
}) {
  const { t } = useTranslation();
  const facts: readonly (readonly [Distinguishing, string | null])[] = [
    ['birthYear', citizen.birthYear === null ? null : t('citizen.bornIn', { year: citizen.birthYear })],
    ['addressLine', citizen.addressLine],
    ['municipality', citizen.municipality],
    ['phone', citizen.phone],
  ];
  const known = facts.filter(([, text]) => text);
  return (
    <div className={classes['result']}>
      <p className={classes['name']}>
        <Marked text={`${citizen.givenName} ${citizen.familyName}`} typed={typed} /> <Dwelling inRiding={citizen.inRiding} />
      </p>
      <p className={classes['facts']}>
        {known.map(([field, text], index) => (
          <Fragment key={field}>
            {index > 0 && ' · '}
            <span className={boxed.includes(field) ? classes['boxed'] : undefined}>
              <Marked text={text ?? ''} typed={typed} />
            </span>
          </Fragment>
        ))}
        {known.length === 0 && t('search.noAddress')}
      </p>
      <Standing citizen={citizen} />
    </div>
  );
}

/** Why they are here, and what is open: the words that a caller uses. */
function Standing({ citizen }: { readonly citizen: FoundCitizen }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const open = citizen.cases.find(({ status }) => status !== 'closed');
  const parts = [
    citizen.by === 'similar' && t('search.similar'),
    open && citizen.openCases === 1 ? t('search.openCase', { title: open.title }) : t('citizen.openCases', { count: citizen.openCases }),
    citizen.lastContactAt !== null && t('citizen.lastContact', { date: shortDate(new Date(citizen.lastContactAt)) }),
  ];
  return <p className="meta">{parts.filter(Boolean).join(' · ')}</p>;
}

/** Inside the riding, elsewhere, or not known: an icon with its word. */
export function Dwelling({ inRiding }: { readonly inRiding: boolean | null }) {
  const { t } = useTranslation();
  const Icon = inRiding === null ? IconMapPinQuestion : inRiding ? IconMapPin : IconMapPinOff;
  const key = inRiding === null ? 'citizen.dwellsUnknown' : inRiding ? 'citizen.dwellsIn' : 'citizen.dwellsElsewhere';
  return (
    <span className={classes['dwelling']} data-in={inRiding ?? 'unknown'}>
      <Icon size={14} aria-hidden="true" />
      {t(key)}
    </span>
  );
}

/** A text with what was typed underlined in it. */
export function Marked({ text, typed }: { readonly text: string; readonly typed: string }) {
  return runsOf(text, typed).map((run, index) =>
    run.matched ? (
      <mark key={index} className={classes['mark']}>
        {run.text}
      </mark>
    ) : (
      run.text
    ),
  );
}
