import { useRef } from 'react';

import type { CaseFile } from '../api/contract';
import { useKeepWording } from './wording-api';

/** Carries « ce sont ses mots » from the composer to the note that the server made of it. */
export function useKeptWords() {
  const kept = useRef<string | null>(null);
  const keep = useKeepWording();
  return {
    onKeep: (text: string) => {
      kept.current = text.trim();
    },
    /** Once the text is written: the newest line of the story that holds these words. */
    written: (file: CaseFile) => {
      const line = kept.current === null ? undefined : file.timeline.findLast(({ body }) => body === kept.current);
      kept.current = null;
      if (line) keep.mutate({ place: 'note', refId: line.id });
    },
  };
}
