import { useSignedIn } from '@cloison/platform/web-kit';

/** What the role is shown. The server decides; this only spares people a refusal. */
export function useRole(): { readonly isRegistrar: boolean; readonly mayTakeEvidence: boolean } {
  const { role } = useSignedIn().account;
  return { isRegistrar: role === 'registrar', mayTakeEvidence: role === 'commissioner' };
}
