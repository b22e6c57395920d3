import { Kbd, useSignedIn } from '@cloison/platform/web-kit';
import { Button } from '@mantine/core';
import { IconCheck, IconChevronRight, IconClock, IconDots, IconEar, IconFolderOpen, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import { useCitizen } from '../api/office-api';
import { ContactLine } from '../citizens/contact-line';
import { Chip } from '../frame/chip';
import type { Present } from '../frame/live';
import { PageHead } from '../frame/page-head';
import { Dwelling } from '../search/citizen-result';
import type { Ask } from './case-dialogs';
import classes from './case-head.module.css';
import { Initials } from './initials';

interface CaseHeadProps {
  readonly file: CaseFile;
  readonly present: readonly Present[];
  readonly mayWrite: boolean;
  readonly phone: boolean;
  readonly busy: boolean;
  readonly onAsk: (ask: Ask) => void;
  readonly onReopen: () => void;
}

/** Whose case, what to know before speaking, who else reads it, and the acts on the whole of it. */
export function CaseHead({ file, present, mayWrite, phone, busy, onAsk, onReopen }: CaseHeadProps) {
  const { t } = useTranslation();
  const citizen = useCitizen(file.citizen.id);
  return (
    <PageHead
      person
      title={`${file.citizen.givenName} ${file.citizen.familyName}`}
      above={
        <>
          <Link to="/cases">{t('cases.title')}</Link>
          <IconChevronRight size={14} aria-hidden="true" />
          <span className="mono">{file.number}</span>
          <span className="grow">{file.title}</span>
          <AlsoHere present={present} />
        </>
      }
      beside={
        <>
          {file.restricted && (
            <Chip tone="soon" icon={<IconLock size={14} aria-hidden="true" />}>
              {t('file.restricted')}
            </Chip>
          )}
          {citizen.data && (
            <>
              <Chip>
                <Dwelling inRiding={citizen.data.inRiding} />
              </Chip>
              <Chip>{t(`citizen.languageName.${citizen.data.language}`)}</Chip>
              {citizen.data.accommodation && (
                <Chip tone="soon" icon={<IconEar size={14} aria-hidden="true" />}>
                  {citizen.data.accommodation}
                </Chip>
              )}
            </>
          )}
        </>
      }
      below={citizen.data && <ContactLine citizen={citizen.data} />}
      acts={mayWrite && <HeadActs going={file.status !== 'closed'} phone={phone} busy={busy} onAsk={onAsk} onReopen={onReopen} />}
    />
  );
}

/** Who else has the case open, said politely as they come and go. */
function AlsoHere({ present }: { readonly present: readonly Present[] }) {
  const { t } = useTranslation();
  const { account } = useSignedIn();
  const others = present.filter(({ id }) => id !== account.id);
  const firstNames = others.map(({ name }) => name.split(' ', 1)[0]).join(', ');
  return (
    <span role="status" className={classes['present']}>
      {others.length > 0 && (
        <>
          {others.map(({ id, name }) => (
            <Initials key={id} name={name} />
          ))}
          {t('file.alsoHere', { count: others.length, names: firstNames })}
        </>
      )}
    </span>
  );
}

interface HeadActsProps {
  readonly going: boolean;
  readonly phone: boolean;
  readonly busy: boolean;
  readonly onAsk: (ask: Ask) => void;
  readonly onReopen: () => void;
}

function HeadActs({ going, phone, busy, onAsk, onReopen }: HeadActsProps) {
  const { t } = useTranslation();
  if (phone) return <MoreActs going={going} whole onAsk={onAsk} />;
  return (
    <>
      {going ? (
        <>
          <Button leftSection={<IconClock size={16} aria-hidden="true" />} rightSection={<Kbd keys="p" />} onClick={() => onAsk('due')}>
            {t('case.postpone')}
          </Button>
          <Button leftSection={<IconCheck size={16} aria-hidden="true" />} onClick={() => onAsk('close')}>
            {t('case.close')}
          </Button>
        </>
      ) : (
        <Button leftSection={<IconFolderOpen size={16} aria-hidden="true" />} loading={busy} onClick={onReopen}>
          {t('case.reopen')}
        </Button>
      )}
      <MoreActs going={going} onAsk={onAsk} />
    </>
  );
}

interface MoreActsProps {
  readonly going: boolean;
  /** Also the acts that have buttons of their own where there is room. */
  readonly whole?: boolean;
  readonly onAsk: (ask: Ask) => void;
}

function MoreActs({ going, whole = false, onAsk }: MoreActsProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDetailsElement>(null);
  const ask = (what: Ask) => {
    if (box.current) box.current.open = false;
    onAsk(what);
  };
  return (
    <details
      ref={box}
      className={classes['more']}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && box.current) box.current.open = false;
      }}
    >
      <summary aria-label={t('file.more')}>
        <IconDots size={18} aria-hidden="true" />
      </summary>
      <div className={classes['menu']}>
        {going && whole && (
          <>
            <button type="button" onClick={() => ask('due')}>
              {t('case.postpone')}
            </button>
            <button type="button" onClick={() => ask('close')}>
              {t('case.close')}
            </button>
          </>
        )}
        {going && (
          <>
            <button type="button" onClick={() => ask('edit')}>
              {t('case.detailsTitle')} <Kbd keys="m" />
            </button>
            <button type="button" onClick={() => ask('redirect')}>
              {t('file.keys.redirect')} <Kbd keys="r" />
            </button>
            <button type="button" onClick={() => ask('person')}>
              {t('file.addPerson')}
            </button>
            <button type="button" onClick={() => ask('link')}>
              {t('file.addLink')}
            </button>
          </>
        )}
        <button type="button" onClick={() => ask('restrict')}>
          <IconLock size={14} aria-hidden="true" /> {t('file.restrict')}
        </button>
      </div>
    </details>
  );
}
