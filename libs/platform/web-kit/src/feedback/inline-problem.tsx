import { CODES, sentenceOf } from '@cloison/platform/refusals';
import type { RefusalCode } from '@cloison/platform/refusals';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { Problem } from '../api/problem';
import { useKitWords, useLanguage } from '../words/use-language';
import classes from './inline-problem.module.css';

/** The title and sentence of whatever was thrown; the kit's own words where the server gave none. */
export function useProblemWords(): (error: unknown) => { readonly title: string; readonly detail: string; readonly number: string | null } {
  const t = useKitWords();
  const { language } = useLanguage();
  return (error) => {
    if (error instanceof Problem && error.title) {
      // said anew from the code, so that a refusal in view follows a change of language
      const { title, detail } = error.code in CODES ? sentenceOf(error.code as RefusalCode, language) : error;
      return { title, detail, number: error.number };
    }
    const absent = error instanceof Problem && error.code === 'unreachable';
    return {
      title: absent ? t('problem.unreachable') : t('problem.unexpected'),
      detail: absent ? t('problem.unreachableDetail') : t('problem.unexpectedDetail'),
      number: error instanceof Problem ? error.number : null,
    };
  };
}

interface InlineProblemProps {
  /** What was thrown; nothing is shown for null. */
  readonly error: unknown;
  /** A way out, beside the sentence: a button that retries, a link. */
  readonly action?: ReactNode;
}

/** What went wrong, said where it happened, with the number that finds it in the log. Spoken politely when it appears. */
export function InlineProblem({ error, action }: InlineProblemProps) {
  const t = useKitWords();
  const words = useProblemWords();
  if (!error) return <div role="status" />;
  const { title, detail, number } = words(error);
  return (
    <div role="status" className={classes['problem']} data-code={error instanceof Problem ? error.code : undefined}>
      <IconAlertTriangle size={18} aria-hidden="true" />
      <div className="grow">
        <b>{title}</b>
        <p>{detail}</p>
        {number && <p className="meta mono">{t('problem.number', { number })}</p>}
      </div>
      {action}
    </div>
  );
}

/** The sentence that the server gave for one field, for a form control's `error`. */
export function fieldProblem(error: unknown, field: string): string | undefined {
  return error instanceof Problem ? error.fields.find((one) => one.field === field)?.problem : undefined;
}
