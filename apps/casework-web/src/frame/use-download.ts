import { problemFrom, useSession } from '@cloison/platform/web-kit';
import { useMutation } from '@tanstack/react-query';

interface Wanted {
  readonly path: string;
  readonly name: string;
  /** An export is an act and is posted; a copy of what is kept is got. */
  readonly method?: 'GET' | 'POST';
}

/** Brings a file through the permission check and saves it under a name. */
export function useDownload(onSaved?: () => void) {
  const { transport } = useSession();
  return useMutation({
    mutationFn: async ({ path, name, method = 'GET' }: Wanted): Promise<void> => {
      const response = await transport.request(method, path, {}, { withToken: true });
      if (!response.ok) throw await problemFrom(response);
      const address = URL.createObjectURL(await response.blob());
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      URL.revokeObjectURL(address);
    },
    ...(onSaved ? { onSuccess: onSaved } : {}),
  });
}
