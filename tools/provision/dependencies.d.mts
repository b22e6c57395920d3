export function dependencyStamp(root: string): string;
export function areDependenciesInstalled(root: string): boolean;
export function isInstalledAsLocked(root: string): boolean;
export function installEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined>;
