import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMessage } from '@cloison/casework/mail/reading';
import type { Check } from './check';

/** Bytes that no reading may lose: words of the text are found in the message as it is understood, or in one of its pieces. */
function keeps(raw: Buffer, read: Awaited<ReturnType<typeof readMessage>>): boolean {
  const understood = [read.subject, read.text, read.html ?? '', ...read.attachments.map(({ bytes }) => bytes.toString('latin1'))].join(
    '\n',
  );
  const body = raw
    .toString('latin1')
    .split(/\r?\n\r?\n/)
    .slice(1)
    .join('\n\n');
  return body.trim() === '' || understood.trim() !== '';
}

/** Messages that nobody here wrote: each is read without a crash, gives words or pieces, and is itself whatever way it was delivered. */
export async function acceptMail(folder: string, check: Check): Promise<void> {
  for (const source of await readdir(folder)) {
    for (const name of (await readdir(join(folder, source))).filter((file) => /\.(?:eml|txt)$/.test(file)).sort())
      await check(`${source}/${name}: read without loss or crash, once`, async () => {
        const raw = await readFile(join(folder, source, name));
        const read = await readMessage(raw);
        if (!keeps(raw, read)) throw new Error('nothing of its body was understood');
        for (const text of [read.subject, read.text, read.fromName ?? ''])
          if (!text.isWellFormed() || text.includes('\0')) throw new Error('a text that can’t be stored');
        const again = await readMessage(Buffer.concat([Buffer.from('Received: from elsewhere\r\n'), raw]));
        if (!name.startsWith('msg_') && !again.identity.equals(read.identity))
          throw new Error('delivered by another way, it is taken for another');
      });
  }
  await check('mailparser/delivery-status.eml: recognised as one that came back', async () => {
    const { kind, bouncedAddress } = await readMessage(await readFile(join(folder, 'mailparser', 'delivery-status.eml')));
    if (kind !== 'bounce' || bouncedAddress === null) throw new Error(`${kind}, about ${bouncedAddress ?? 'nobody'}`);
  });
}
