import { InlineProblem, useLanguage } from '@cloison/platform/web-kit';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { useMailHtml } from './mail-api';
import classes from './mail-page.module.css';

interface HtmlPolicy {
  readonly createHTML: (html: string) => string;
}
interface TypesFactory {
  readonly createPolicy: (name: string, rules: HtmlPolicy) => HtmlPolicy;
}

/** The page takes no string for markup (Trusted Types); what comes from the server's own cleaning is the one exception. */
const policy: HtmlPolicy =
  (globalThis as { trustedTypes?: TypesFactory }).trustedTypes?.createPolicy('mail', { createHTML: (html) => html }) ??
  ({ createHTML: (html: string) => html } satisfies HtmlPolicy);

/**
 * A mail as it was laid out, in a frame without scripts, forms or an origin of its own; the page's policy holds inside, so nothing is fetched
 * from anywhere even if the cleaning on the server missed something.
 */
export function MailHtml({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const laidOut = useMailHtml(id, true);
  const html = laidOut.data?.html;
  const fill = useCallback(
    (frame: HTMLIFrameElement | null) => {
      if (!frame || html === undefined) return;
      const page = `<!doctype html><html lang="${language}"><body style="margin:12px;color:#1b1c1e;background-color:#ffffff;font-family:sans-serif;font-size:15px;overflow-wrap:anywhere">${html}</body></html>`;
      frame.srcdoc = policy.createHTML(page);
    },
    [html, language],
  );
  return (
    <div className={classes['html']}>
      <InlineProblem error={laidOut.error} />
      {html !== undefined && <iframe ref={fill} title={t('mail.htmlTitle')} sandbox="allow-popups allow-popups-to-escape-sandbox" />}
      <p className="meta">{t('mail.htmlNote')}</p>
    </div>
  );
}
