import { Button } from '@mantine/core';
import { useKitWords } from '@cloison/platform/web-kit';
import { IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';

import classes from './command-line.module.css';

interface CommandLineProps {
  readonly text: string;
  readonly shape?: 'line' | 'block';
  /** Acts beside the copy button. */
  readonly children?: ReactNode;
}

/** A command or statements to be copied as they stand. */
export function CommandLine({ text, shape = 'line', children }: CommandLineProps) {
  return (
    <div className={classes['command']} data-shape={shape}>
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
      <span className={classes['acts']}>
        <CopyButton text={text} />
        {children}
      </span>
    </div>
  );
}

const SAID_MS = 4_000;

export function CopyButton({ text }: { readonly text: string }) {
  const t = useKitWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      size="xs"
      leftSection={<IconCopy size={16} aria-hidden="true" />}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
    </Button>
  );
}
