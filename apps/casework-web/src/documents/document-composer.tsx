import { InlineProblem } from '@cloison/platform/web-kit';
import { Button, Loader } from '@mantine/core';
import { IconCamera, IconFile, IconUpload, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { DragEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseFile } from '../api/contract';
import classes from './document-composer.module.css';
import { useDocuments, useUploadDocument } from './documents-api';
import type { DocumentPlace } from './documents-api';
import { useFileSize } from './file-size';

const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.heic,.heif,.webp,.tif,.tiff,.docx,.xlsx,.odt,.txt,.csv,.eml';

interface Refused {
  readonly file: File;
  readonly error: unknown;
}

/** The composer's tab on a case. */
export function DocumentComposer({ file, onDone }: { readonly file: CaseFile; readonly onDone: () => void }) {
  return <DocumentDrop place={{ caseId: file.id }} onDone={onDone} />;
}

/** Three ways to the same end: drop files, choose them, or photograph a page. What is refused stays in view, with why. */
export function DocumentDrop({ place, onDone }: { readonly place: DocumentPlace; readonly onDone?: () => void }) {
  const { t } = useTranslation();
  const size = useFileSize();
  const upload = useUploadDocument(place);
  const maxBytes = useDocuments(place).data?.maxBytes ?? null;
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [sent, setSent] = useState(0);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [over, setOver] = useState(false);

  const send = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setSent(0);
    setRefused([]);
    const faults: Refused[] = [];
    for (const [done, file] of files.entries()) {
      setProgress({ done: done + 1, total: files.length });
      if (maxBytes !== null && file.size > maxBytes) faults.push({ file, error: null });
      else await upload.mutateAsync(file).catch((error: unknown) => faults.push({ file, error }));
    }
    setProgress(null);
    setRefused(faults);
    setSent(files.length - faults.length);
    if (faults.length === 0) onDone?.();
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  };
  const dismiss = (one: Refused) => setRefused(refused.filter((other) => other !== one));

  return (
    <div className={classes['composer']}>
      <div
        className={classes['drop']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <IconUpload size={22} aria-hidden="true" />
        <p>
          <b>{t('documents.drop')}</b> <span className="faint">{t('documents.or')}</span>
        </p>
        <div className={classes['ways']}>
          <Button
            variant="filled"
            leftSection={<IconFile size={16} aria-hidden="true" />}
            disabled={progress !== null}
            onClick={pick(picker)}
          >
            {t('documents.choose')}
          </Button>
          <Button leftSection={<IconCamera size={16} aria-hidden="true" />} disabled={progress !== null} onClick={pick(camera)}>
            {t('documents.photograph')}
          </Button>
        </div>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          aria-label={t('documents.choose')}
          onChange={(event) => void take(event.currentTarget, send)}
        />
        <input
          ref={camera}
          type="file"
          hidden
          accept="image/*"
          capture="environment"
          aria-label={t('documents.photograph')}
          onChange={(event) => void take(event.currentTarget, send)}
        />
        {maxBytes !== null && <p className="meta">{t('documents.kinds', { size: size(maxBytes) })}</p>}
      </div>
      <div role="status" className={classes['state']}>
        {progress && (
          <p className="row">
            <Loader size={16} aria-hidden="true" /> {t('documents.sending', progress)}
          </p>
        )}
        {!progress && sent > 0 && <p>{t('documents.sent', { count: sent })}</p>}
      </div>
      {refused.map((one) => (
        <div key={one.file.name + String(one.file.lastModified)} className={classes['refused']}>
          <p className="row">
            <b className="grow ellipsis">{one.file.name}</b>
            <button
              type="button"
              className={classes['dismiss']}
              aria-label={t('documents.dismiss', { name: one.file.name })}
              onClick={() => dismiss(one)}
            >
              <IconX size={16} aria-hidden="true" />
            </button>
          </p>
          {one.error === null ? (
            <p>{t('documents.tooLarge', { size: size(maxBytes ?? 0) })}</p>
          ) : (
            <InlineProblem
              error={one.error}
              action={
                <Button size="xs" onClick={() => void send([one.file])}>
                  {t('documents.again')}
                </Button>
              }
            />
          )}
        </div>
      ))}
    </div>
  );
}

const pick = (input: RefObject<HTMLInputElement | null>) => () => input.current?.click();

/** The same file can be chosen again after a refusal: the input forgets what it held. */
async function take(input: HTMLInputElement, send: (files: readonly File[]) => Promise<void>): Promise<void> {
  const files = [...(input.files ?? [])];
  input.value = '';
  await send(files);
}
