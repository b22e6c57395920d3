import { EmptyState, InlineProblem, useFormats } from '@cloison/platform/web-kit';
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
  const [shown, setShown] = useState<OfficeDocument | null>(null);
  const [destroying, setDestroying] = useState<OfficeDocument | null>(null);
  if (documents.error) return <InlineProblem error={documents.error} />;
  if (!documents.data) return null;
  if (documents.data.items.length === 0)
    return (
      <EmptyState title={t('documents.emptyTitle')} help={t('documents.emptyHelp')} icon={<IconFile size={24} aria-hidden="true" />} />
    );
  return (
    <>
      <ul className={classes['list']}>
        {documents.data.items.map((one) =>
          one.destroyed ? (
            <DestroyedLine key={one.id} document={one} />
          ) : (
            <Line key={one.id} document={one} onShow={() => setShown(one)} onDestroy={() => setDestroying(one)} />
          ),
        )}
      </ul>
      {shown && (
        <Suspense>
          <DocumentPreview document={shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
      {destroying && <DestroyDocument place={place} document={destroying} onClose={() => setDestroying(null)} />}
    </>
  );
}

interface LineProps {
  readonly document: OfficeDocument;
  readonly onShow: () => void;
  readonly onDestroy: () => void;
}

function Line({ document: one, onShow, onDestroy }: LineProps) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const size = useFileSize();
  const mayWrite = useMayWrite();
  const bytes = useDocumentBytes();
  const [error, setError] = useState<unknown>(null);
  const save = () => {
    setError(null);
    bytes(contentPath(one.id)).then((blob) => saveBlob(blob, one.name), setError);
  };
  const date = shortDate(new Date(one.addedAt));
  return (
    <li>
      <div className={classes['line']}>
        <KindIcon mediaType={one.mediaType} />
        <span className={classes['name']}>
          {one.previewed ? (
            <button type="button" onClick={onShow} aria-label={t('documents.preview', { name: one.name })}>
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
          <button type="button" className={classes['act']} onClick={onDestroy} aria-label={t('documents.destroy', { name: one.name })}>
            <IconTrash size={18} aria-hidden="true" />
          </button>
        )}
      </div>
      {error !== null && <InlineProblem error={error} />}
    </li>
  );
}

function DestroyedLine({ document: one }: { readonly document: OfficeDocument }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  if (!one.destroyed) return null;
  return (
    <li className={classes['line']}>
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
    </li>
  );
}

function KindIcon({ mediaType }: { readonly mediaType: string }) {
  const Icon = mediaType === 'application/pdf' ? IconFileTypePdf : mediaType.startsWith('image/') ? IconPhoto : IconFile;
  return <Icon size={20} aria-hidden="true" />;
}
