import { clear, del, get, set } from 'idb-keyval';

import type { SessionAnswer } from './contract';
import type { DeviceKey } from './proof';

/**
 * What the browser keeps: the device's key, and beside it the session that only this key can use. IndexedDB, because a non-extractable key
 * can be kept nowhere else. Signing out erases the session; the key is the device's, not the person's, and stays.
 */
const KEY = 'device-key';
const SESSION = 'session';

export const loadDeviceKey = async (): Promise<DeviceKey | null> => (await get<DeviceKey>(KEY)) ?? null;
export const keepDeviceKey = (key: DeviceKey): Promise<void> => set(KEY, key);

export const loadSession = async (): Promise<SessionAnswer | null> => (await get<SessionAnswer>(SESSION)) ?? null;
export const keepSession = (session: SessionAnswer): Promise<void> => set(SESSION, session);
export const dropSession = (): Promise<void> => del(SESSION);

const SINGLE_LETTERS = 'single-letters';

/**
 * Whether letters alone are shortcuts. Kept with the device's key, so that whoever turned them off needn't do so again at each sign-in; it says
 * nothing of anybody, and isn't there until somebody turns them off.
 */
export const singleLettersPermitted = async (): Promise<boolean> => (await get<string>(SINGLE_LETTERS)) !== 'off';
export const permitSingleLetters = (permitted: boolean): Promise<void> => (permitted ? del(SINGLE_LETTERS) : set(SINGLE_LETTERS, 'off'));

/** Forgets everything, the device's key included: the device must be enrolled again. */
export const forgetDevice = (): Promise<void> => clear();

/** Erases what this tab kept of a person's work: drafts, language, choices. */
export function clearTab(): void {
  sessionStorage.clear();
  localStorage.clear();
}
