import { Kbd } from '@cloison/platform/web-kit';
import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './pick-list.module.css';

export interface Choice {
  readonly id: string;
  readonly content: ReactNode;
}

interface PickListProps {
  readonly label: string;
  readonly description?: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly choices: readonly Choice[];
  readonly onPick: (id: string) => void;
  /** What is said when nothing is found. */
  readonly none?: string;
}

/** A field and what it finds, chosen by the arrows and Enter or by a click: a combobox with its list always open. */
export function PickList({ label, description, typed, onTyped, choices, onPick, none }: PickListProps) {
  const { t } = useTranslation();
  const list = useId();
  const [active, setActive] = useState(0);
  const at = Math.min(active, choices.length - 1);
  const optionId = (index: number) => `${list}-${index}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), Math.max(choices.length - 1, 0));
      setActive(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const choice = choices[at];
      if (choice) onPick(choice.id);
    }
  };
  return (
    <div>
      <TextInput
        label={label}
        description={description}
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-activedescendant={at >= 0 ? optionId(at) : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        autoFocus
        data-autofocus
        spellCheck={false}
        maxLength={200}
        value={typed}
        rightSection={choices.length > 0 ? <Kbd keys="enter" /> : undefined}
        onChange={(event) => {
          onTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="meta">
        {choices.length === 0 && typed.trim().length >= 2 ? none : ''}
      </p>
      <ul id={list} role="listbox" aria-label={t('file.pick.results')} className={classes['list']}>
        {choices.map(({ id, content }, index) => (
          <li
            key={id}
            id={optionId(index)}
            role="option"
            aria-selected={index === at}
            className={classes['option']}
            onMouseMove={() => setActive(index)}
            onClick={() => onPick(id)}
          >
            {content}
          </li>
        ))}
      </ul>
    </div>
  );
}
