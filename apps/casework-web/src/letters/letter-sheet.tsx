import type { LetterPage } from './letters-api';
import classes from './letters.module.css';

/** A letter as a page: the same content as its PDF, in the same order, for eyes and for screen readers. */
export function LetterSheet({ letter }: { readonly letter: LetterPage }) {
  const [office, ...reach] = letter.letterhead;
  return (
    <article className={classes['sheet']} lang={letter.language === 'fr' ? 'fr-CA' : 'en-CA'}>
      <header className={`${classes['head']} ${classes['lines']}`}>
        <b>{office}</b>
        {reach.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </header>
      <p>
        <time dateTime={letter.datedOn}>{letter.datedInWords}</time>
      </p>
      <address className={classes['lines']}>
        {letter.recipient.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <h2>{letter.subject}</h2>
      <div className={classes['body']}>
        {letter.text.split(/\n{2,}/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      <p className={classes['lines']}>
        {letter.signature.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </article>
  );
}
