import { Injectable } from '@nestjs/common';

/** Something happened to a topic. No content: whoever hears it asks for the record again, through the permission check. */
export interface LiveChange {
  readonly topic: string;
  /** What changed, a word: `note`, `status`, `people` … */
  readonly what: string;
  /** Who did it; null for the process itself. */
  readonly by: string | null;
}

type Listener = (change: LiveChange) => void;

/** `case:` and an id, the office's mail, or the day's list. */
export const TOPIC = /^(?:case:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|mail|day)$/;

/** What happens in the zone, told to the open pages of this process. Called once a transaction has resolved, never inside it. */
@Injectable()
export class Live {
  private readonly listeners = new Map<string, Set<Listener>>();

  /**
   * @param topic `case:<id>`, `mail` or `day`
   * @param by the account that did it; null for the process itself
   */
  changed(topic: string, what: string, by: string | null): void {
    for (const listener of this.listeners.get(topic) ?? []) listener({ topic, what, by });
  }

  /** @returns what stops the listening */
  listen(topic: string, listener: Listener): () => void {
    const those = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, those.add(listener));
    return () => {
      those.delete(listener);
      if (those.size === 0 && this.listeners.get(topic) === those) this.listeners.delete(topic);
    };
  }
}
