import { sql } from '@cloison/platform/database';
import { Dovecot, DOVECOT_MISSING } from '../spec-support/dovecot';
import { HERE, MailOffice } from '../spec-support/mail-office';
import { rawMail } from '../spec-support/raw-mail';

const PATIENCE_MS = 60_000;

/** Where no Dovecot is installed, the runner counts these as skipped and says so; under CI=true they fail instead. */
const withDovecot = DOVECOT_MISSING ? xdescribe : describe;

withDovecot('a real mailbox (Dovecot; apt-get install dovecot-imapd)', () => {
  let office: MailOffice;
  let dovecot: Dovecot;
  let mail: ReturnType<MailOffice['services']>;
  const settings = (more: Record<string, string> = {}) => ({ CASEWORK_IMAP_URL: dovecot.url(), CASEWORK_MAIL_DISTRICT: HERE, ...more });
  const count = async () => (await office.admin.runner.one<{ n: number }>(sql`SELECT count(*)::integer AS n FROM mail_message`))?.n ?? 0;
  const box = () =>
    office.admin.runner.one<{ lastUid: string; problem: string | null }>(
      sql`SELECT last_uid AS "lastUid", problem FROM mail_box WHERE district_id = ${HERE}`,
    );

  beforeAll(async () => {
    [office, dovecot] = await Promise.all([MailOffice.open(), Dovecot.start()]);
    mail = office.services(settings());
  }, PATIENCE_MS);
  afterAll(async () => {
    await Promise.all([office.close(), dovecot.stop()]);
  });

  it('is read from where the last round ended, in batches', async () => {
    for (let index = 0; index < 45; index++) dovecot.deliver(`a${index}`, rawMail({ subject: `Courriel ${index}` }));
    expect(await mail.fetching.round()).toBe(45);
    expect(await mail.fetching.round()).toBe(0);
    dovecot.deliver('b', rawMail({ subject: 'Plus tard' }));
    expect(await mail.fetching.round()).toBe(1);
    expect(await count()).toBe(46);
    expect(await box()).toEqual({ lastUid: '46', problem: null });
  });

  it('gives each message once, whatever it holds twice', async () => {
    const message = rawMail({ subject: 'Deux fois dans la boîte' });
    dovecot.deliver('c1', message);
    dovecot.deliver('c2', message);
    expect(await mail.fetching.round()).toBe(1);
  });

  it('begins again where the server gave every message another number, and stores nothing twice', async () => {
    const before = await count();
    await dovecot.renumber();
    dovecot.deliver('d', rawMail({ subject: 'Après' }));
    expect(await mail.fetching.round()).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it('is fetched again where the process died before it wrote how far it came', async () => {
    const before = await count();
    await office.admin.runner.execute(sql`UPDATE mail_box SET last_uid = 3`);
    expect(await mail.fetching.round()).toBe(0);
    expect(await count()).toBe(before);
  });

  it('stays as it was: nothing is flagged, moved or deleted there', async () => {
    const fresh = await MailOffice.open();
    try {
      expect(await fresh.services(settings()).fetching.round()).toBe(await count());
    } finally {
      await fresh.close();
    }
  });

  it.each([
    ['refused', () => ({ CASEWORK_IMAP_URL: dovecot.url('faux') })],
    ['unreachable', () => ({ CASEWORK_IMAP_URL: 'imap://a:b@127.0.0.1:1/' })],
    ['folder_missing', () => ({ CASEWORK_IMAP_MAILBOX: 'Nulle part' })],
  ])(
    'says that it is %s, and repeats no password',
    async (problem, more) => {
      const wrong = office.services(settings(more()));
      expect(await wrong.mailbox.answers()).toBe(problem);
      expect(await wrong.fetching.round()).toBe(0);
      expect((await box())?.problem).toBe(problem);
    },
    PATIENCE_MS,
  );
});
