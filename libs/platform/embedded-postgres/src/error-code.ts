/** The system's code of an error (`ENOENT`), the SQLSTATE of PostgreSQL's, or nothing; whatever realm the error comes from. */
export function errorCode(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
}
