import { useEffect, useState } from 'react';

/** The present instant, renewed every `everyMs`. */
export function useNow(everyMs: number): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** Seconds from an instant until now; a server's clock that runs ahead gives 0. */
export function secondsSince(at: string | null, now: Date): number {
  return at === null ? 0 : Math.max(0, Math.floor((now.getTime() - new Date(at).getTime()) / 1_000));
}

/** Whole minutes from an instant until now. */
export const minutesSince = (at: string | null, now: Date): number => Math.floor(secondsSince(at, now) / 60);
