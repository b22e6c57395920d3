import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './conflict.module.css';

export interface ConflictField<T> {
  readonly name: keyof T & string;
  readonly label: string;
  /** The value as people read it. */
  readonly show: (value: T) => string;
}

interface ConflictProps<T extends object> {
  readonly fields: readonly ConflictField<T>[];
  readonly mine: T;
  readonly theirs: T;
  readonly busy: boolean;
  readonly onResolved: (chosen: T) => void;
}

/** Somebody else saved first. Both versions are shown and nothing is lost: each field that differs is chosen, ours to begin with. */
export function Conflict<T extends object>({ fields, mine, theirs, busy, onResolved }: ConflictProps<T>) {
  const { t } = useTranslation();
  const differing = fields.filter(({ name }) => mine[name] !== theirs[name]);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const keepTheirs = (name: string, yes: boolean) => {
    const next = new Set(kept);
    if (yes) next.add(name);
    else next.delete(name);
    setKept(next);
  };
  const resolve = () =>
    onResolved(
      Object.fromEntries(Object.entries(mine).map(([name, value]) => [name, kept.has(name) ? theirs[name as keyof T] : value])) as T,
    );

  return (
    <section className={classes['conflict']} role="alert">
      <b>{t('conflict.title')}</b>
      <p className="quiet">{t('conflict.lead')}</p>
      {differing.map(({ name, label, show }) => (
        <fieldset key={name}>
          <legend>{label}</legend>
          {(['mine', 'theirs'] as const).map((whose) => (
            <label key={whose}>
              <input
                type="radio"
                name={`conflict-${name}`}
                checked={kept.has(name) === (whose === 'theirs')}
                onChange={() => keepTheirs(name, whose === 'theirs')}
              />
              <span>
                <span className="meta">{t(`conflict.${whose}`)}</span>
                <span className={classes['value']}>{show(whose === 'mine' ? mine : theirs) || t('conflict.nothing')}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className="row">
        <Button variant="filled" size="lg" loading={busy} onClick={resolve}>
          {t('conflict.save')}
        </Button>
      </div>
    </section>
  );
}
