import { appendPending } from '@cloison/platform/database';
import type { PendingEntry, StatementRunner } from '@cloison/platform/database';

interface Waiting {
  readonly entries: readonly PendingEntry[];
  readonly durable: () => void;
  readonly failed: (error: unknown) => void;
}

/** Entries in one INSERT at most: keeps a burst's statement, and what is lost with it when it fails, small. */
const MOST_ENTRIES = 500;

/**
 * Makes entries of concurrent reads durable together: while one write is on its way to the disk, later entries gather for the next one. Each
 * promise resolves once its own entries are committed; no timer is involved, so a lone read waits for nobody.
 */
export class GroupCommit {
  private queue: Waiting[] = [];
  private writing = false;

  /** @param runner whose statements are each committed when they resolve (`unitOfWork.runner`) */
  constructor(private readonly runner: StatementRunner) {}

  append(entries: readonly PendingEntry[]): Promise<void> {
    if (entries.length === 0) return Promise.resolve();
    return new Promise((durable, failed) => {
      this.queue.push({ entries, durable, failed });
      if (!this.writing) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.writing = true;
    while (this.queue.length > 0) {
      const batch = this.take();
      try {
        await appendPending(
          this.runner,
          batch.flatMap((waiting) => waiting.entries),
        );
        batch.forEach((waiting) => waiting.durable());
      } catch (error) {
        batch.forEach((waiting) => waiting.failed(error));
      }
    }
    this.writing = false;
  }

  private take(): Waiting[] {
    let count = 0;
    const cut = this.queue.findIndex((waiting, i) => (count += waiting.entries.length) > MOST_ENTRIES && i > 0);
    return this.queue.splice(0, cut < 0 ? this.queue.length : cut);
  }
}
