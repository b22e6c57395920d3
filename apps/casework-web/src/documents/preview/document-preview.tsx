import { Dialog, InlineProblem } from '@cloison/platform/web-kit';
import { Button, Loader } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { contentPath, saveBlob, useDocumentBytes } from '../documents-api';
import type { OfficeDocument } from '../documents-api';
import classes from './document-preview.module.css';
import { drawImage, openPdf } from './draw';
import type { DrawnPage } from './draw';

/** More pages than that are read in a reader of their own. */
const MOST_PAGES = 30;

interface DocumentPreviewProps {
  readonly document: OfficeDocument;
  readonly onClose: () => void;
}

/** A PDF or a picture, drawn in the page from bytes that came through the permission check. Nothing of it runs. */
export function DocumentPreview({ document: one, onClose }: DocumentPreviewProps) {
  const { t } = useTranslation();
  const bytes = useDocumentBytes();
  const [blob, setBlob] = useState<Blob | null>(null);
  const [error, setError] = useState<unknown>(null);
  const fetchOnce = useRef(bytes);
  useEffect(() => {
    let left = false;
    fetchOnce.current(contentPath(one.id)).then(
      (found) => !left && setBlob(found),
      (fault: unknown) => !left && setError(fault),
    );
    return () => {
      left = true;
    };
  }, [one.id]);
  return (
    <Dialog title={one.name} shape="drawer" onClose={onClose}>
      <div className={classes['preview']}>
        {blob && (
          <div>
            <Button leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={() => saveBlob(blob, one.name)}>
              {t('documents.downloadAct')}
            </Button>
          </div>
        )}
        <InlineProblem error={error} />
        {!blob && !error && (
          <p className="row" role="status">
            <Loader size={16} aria-hidden="true" /> {t('documents.opening')}
          </p>
        )}
        {blob && (one.mediaType === 'application/pdf' ? <Pdf blob={blob} /> : <Picture blob={blob} name={one.name} />)}
      </div>
    </Dialog>
  );
}

function Pdf({ blob }: { readonly blob: Blob }) {
  const { t } = useTranslation();
  const [pages, setPages] = useState<readonly DrawnPage[]>([]);
  const [count, setCount] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const read = async () => {
      const pdf = await openPdf(await blob.arrayBuffer());
      try {
        for (let page = 1; page <= Math.min(pdf.pages, MOST_PAGES); page++) {
          const drawn = await pdf.draw(page);
          if (leaving.signal.aborted) return;
          setCount(pdf.pages);
          setPages((before) => [...before.slice(0, page - 1), drawn]);
        }
      } finally {
        await pdf.close();
      }
    };
    read().catch(() => setFailed(!leaving.signal.aborted));
    return () => leaving.abort();
  }, [blob]);
  if (failed) return <p role="status">{t('documents.notShown')}</p>;
  return (
    <>
      {pages.map((page, index) => (
        <figure key={index} className={classes['page']}>
          <Canvas drawn={page.canvas} label={t('documents.page', { page: index + 1, pages: count })} />
          {page.text && (
            <figcaption className="visually-hidden">
              {t('documents.pageText', { page: index + 1 })} {page.text}
            </figcaption>
          )}
        </figure>
      ))}
      {count > MOST_PAGES && <p className="meta">{t('documents.tooManyPages', { shown: MOST_PAGES, pages: count })}</p>}
    </>
  );
}

function Picture({ blob, name }: { readonly blob: Blob; readonly name: string }) {
  const { t } = useTranslation();
  const [drawn, setDrawn] = useState<HTMLCanvasElement | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    drawImage(blob).then(setDrawn, () => setFailed(true));
  }, [blob]);
  if (failed) return <p role="status">{t('documents.notShown')}</p>;
  return drawn && <Canvas drawn={drawn} label={name} />;
}

/** A canvas that was drawn elsewhere, put into the page with its name. */
function Canvas({ drawn, label }: { readonly drawn: HTMLCanvasElement; readonly label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    drawn.className = classes['canvas'] ?? '';
    place.current?.replaceChildren(drawn);
  }, [drawn]);
  return <div ref={place} role="img" aria-label={label} />;
}
