import { useSignedIn } from '@cloison/platform/web-kit';

/** The role of who is signed in. The server decides what it may do; the screens only leave out what would be refused. */
export function useOfficeRole(): string {
  return useSignedIn().account.role;
}

/** Who may create, write and close; a member reads. */
export function useMayWrite(): boolean {
  return ['caseworker', 'office_manager'].includes(useOfficeRole());
}
