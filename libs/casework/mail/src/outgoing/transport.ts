import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { SendMailOptions, Transporter } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { MailSettings } from '../settings';
import type { MailServer } from '../settings';

/**
 * How one attempt ended. `refused` is the server's own final word, `later` means that nothing was handed over, and `no_answer` that the message
 * was being handed over when the line went silent: nobody here can know whether it left.
 */
export type Attempt = 'sent' | 'refused' | 'later' | 'no_answer';

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

const PATIENCE_MS = 30_000;

/** The sending server, reached for one message at a time. */
@Injectable()
export class MailTransport {
  constructor(private readonly settings: MailSettings) {}

  get configured(): boolean {
    return this.settings.smtp !== null && this.settings.from !== null;
  }

  /** The whole message as it will travel (RFC 5322). */
  compose(options: SendMailOptions): Promise<Buffer> {
    return new MailComposer(options).compile().build();
  }

  async send(envelope: Envelope, message: Buffer): Promise<Attempt> {
    const transporter = this.open();
    if (!transporter) return 'later';
    let handedOver = false;
    // the server's readiness (354) makes the library ask for the first byte: until then nothing can have left
    const raw = new Readable({
      read() {
        handedOver = true;
        this.push(message);
        this.push(null);
      },
    });
    try {
      await transporter.sendMail({ envelope: { from: envelope.from, to: [...envelope.to] }, raw });
      return 'sent';
    } catch (error) {
      const { responseCode } = error as { responseCode?: number };
      if (responseCode !== undefined && responseCode >= 500) return 'refused';
      if (responseCode !== undefined && responseCode >= 400) return 'later';
      return handedOver ? 'no_answer' : 'later';
    } finally {
      transporter.close();
    }
  }

  /** Whether the server lets us in, without sending anything. */
  async answers(): Promise<'yes' | 'unreachable' | 'refused'> {
    const transporter = this.open();
    if (!transporter) return 'unreachable';
    try {
      await transporter.verify();
      return 'yes';
    } catch (error) {
      return (error as { responseCode?: number }).responseCode === undefined ? 'unreachable' : 'refused';
    } finally {
      transporter.close();
    }
  }

  private open(): Transporter | null {
    const server: MailServer | null = this.settings.smtp;
    if (!server) return null;
    return createTransport({
      host: server.host,
      port: server.port,
      secure: server.secure,
      requireTLS: !server.secure && !server.local,
      ignoreTLS: server.local && !server.secure,
      ...(server.user === null ? {} : { auth: { user: server.user, pass: server.password ?? '' } }),
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}
