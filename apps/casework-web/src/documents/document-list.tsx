import { InlineProblem, useFormats } from '@cloison/platform/web-kit';
import { IconDownload, IconFile, IconFileTypePdf, IconPhoto, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMayWrite } from '../frame/role';
import classes from './document-list.module.css';
import { DestroyDocument } from './destroy-document';
import { contentPath, saveBlob, useDocumentBytes, useDocuments } from './documents-api';
import type { DocumentPlace, OfficeDocument } from './documents-api';
import { useFileSize } from './file-size';

const DocumentPreview = lazy(() => import('./preview/document-preview').then((module) => ({ default: module.DocumentPreview })));

/** The documents of a case or of a citizen, newest first. What the page can draw opens here; the rest is downloaded. */
export function DocumentList({ place }: { readonly place: DocumentPlace }) {
  const { t } = useTranslation();
  const documents = useDocuments(place);
  if (documents.error) return <InlineProblem error={documents.error} />;
  if (!documents.data) return null;
  if (documents.data.items.length === 0) return <p className="dense faint">{t('documents.emptyHelp')}</p>;
  return (
    <ul className={classes['list']}>
      {documents.data.items.map((one) => (
        <li key={one.id}>{one.destroyed ? <DestroyedLine document={one} /> : <DocumentLine place={place} document={one} />}</li>
      ))}
    </ul>
  );
}

interface DocumentLineProps {
  readonly place: DocumentPlace;
  readonly document: OfficeDocument;
}

/** One document: its name opens it, an arrow saves it, whoever may write can destroy it. */
export function DocumentLine({ place, document: one }: DocumentLineProps) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const size = useFileSize();
  const mayWrite = useMayWrite();
  const bytes = useDocumentBytes();
  const [error, setError] = useState<unknown>(null);
  const [asking, setAsking] = useState<'preview' | 'destroy' | null>(null);
  const save = () => {
    setError(null);
    bytes(contentPath(one.id)).then((blob) => saveBlob(blob, one.name), setError);
  };
  const date = shortDate(new Date(one.addedAt));
  return (
    <>
      <div className={classes['line']}>
        <KindIcon mediaType={one.mediaType} />
        <span className={classes['name']}>
          {one.previewed ? (
            <button type="button" onClick={() => setAsking('preview')} aria-label={t('documents.preview', { name: one.name })}>
              {one.name}
            </button>
          ) : (
            <b>{one.name}</b>
          )}
          <span className="meta">
            {size(one.size)} ·{' '}
            {one.source === 'mail'
              ? t('documents.received', { date })
              : t('documents.added', { name: one.addedBy?.name ?? t('documents.somebody'), date })}
          </span>
        </span>
        <button type="button" className={classes['act']} onClick={save} aria-label={t('documents.download', { name: one.name })}>
          <IconDownload size={18} aria-hidden="true" />
        </button>
        {mayWrite && (
          <button
            type="button"
            className={classes['act']}
            onClick={() => setAsking('destroy')}
            aria-label={t('documents.destroy', { name: one.name })}
          >
            <IconTrash size={18} aria-hidden="true" />
          </button>
        )}
      </div>
      {error !== null && <InlineProblem error={error} />}
      {asking === 'preview' && (
        <Suspense>
          <DocumentPreview document={one} onClose={() => setAsking(null)} />
        </Suspense>
      )}
      {asking === 'destroy' && <DestroyDocument place={place} document={one} onClose={() => setAsking(null)} />}
    </>
  );
}

/** What was destroyed keeps its name, who did it and why. */
export function DestroyedLine({ document: one }: { readonly document: OfficeDocument }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  if (!one.destroyed) return null;
  return (
    <div className={classes['line']}>
      <IconFile size={20} aria-hidden="true" />
      <span className={classes['name']}>
        <s>{one.name}</s>
        <span className="meta">
          {t('documents.destroyed', {
            name: one.destroyed.by?.name ?? t('documents.somebody'),
            date: shortDate(new Date(one.destroyed.at)),
            why: one.destroyed.why,
          })}
        </span>
      </span>
    </div>
  );
}

function KindIcon({ mediaType }: { readonly mediaType: string }) {
  const Icon = mediaType === 'application/pdf' ? IconFileTypePdf : mediaType.startsWith('image/') ? IconPhoto : IconFile;
  return <Icon size={20} aria-hidden="true" />;
}
