import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'].find((path) => existsSync(path)) ?? null;
const ROOT = process.getuid?.() === 0;
/** `nobody`: where tests run as root, the mail server does not. */
const UNPRIVILEGED = { uid: ROOT ? 65_534 : (process.getuid?.() ?? 0), gid: ROOT ? 65_534 : (process.getgid?.() ?? 0) };
const PASSWORD = 'motdepasse & secret';

/** Whether a Dovecot is installed here. Continuous integration installs one, and fails where it isn't. */
export const DOVECOT_MISSING = PROGRAM === null && process.env['CI'] !== 'true';

/** A real IMAP server of a spec's own: any free port, a throw-away Maildir, nothing of the machine's configuration. */
export class Dovecot {
  private constructor(
    private readonly home: string,
    readonly port: number,
    private readonly config: string,
    private process: ChildProcess,
  ) {}

  static async start(): Promise<Dovecot> {
    if (PROGRAM === null) throw new Error('Dovecot is not installed: apt-get install dovecot-imapd');
    const home = mkdtempSync(join(tmpdir(), 'cloison-dovecot-'));
    for (const folder of ['', 'run', 'state', 'mail', 'mail/bureau', 'mail/bureau/cur', 'mail/bureau/new', 'mail/bureau/tmp'])
      make(join(home, folder));
    const port = await freePort();
    const config = join(home, 'dovecot.conf');
    writeFileSync(config, configuration(home, port));
    const users = join(home, 'users');
    writeFileSync(users, `bureau:{PLAIN}${PASSWORD}\n`);
    own(users);
    const server = new Dovecot(home, port, config, launch(config));
    await server.ready();
    return server;
  }

  url(password = PASSWORD): string {
    return `imap://bureau:${encodeURIComponent(password)}@127.0.0.1:${this.port}/`;
  }

  /** As a delivery agent does it: written aside, then moved in. */
  deliver(name: string, raw: Buffer): void {
    const path = join(this.home, 'mail/bureau/new', `${Date.now()}.${name}.cloison`);
    writeFileSync(path, raw);
    own(path);
  }

  /** A new mailbox of the same name: every message gets another number. */
  async renumber(): Promise<void> {
    await this.stopProcess();
    for (const file of ['dovecot-uidlist', 'dovecot.index', 'dovecot.index.log', 'dovecot.index.cache', 'dovecot.list.index.log'])
      rmSync(join(this.home, 'mail/bureau', file), { force: true });
    this.process = launch(this.config);
    await this.ready();
  }

  async stop(): Promise<void> {
    await this.stopProcess();
    rmSync(this.home, { recursive: true, force: true });
  }

  private async stopProcess(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    await ended;
  }

  private async ready(): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      if (this.process.exitCode !== null) break;
      if (await answers(this.port)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const log = join(this.home, 'log');
    throw new Error(`Dovecot did not start: ${existsSync(log) ? readFileSync(log, 'utf8') : 'no log'}`);
  }
}

function launch(config: string): ChildProcess {
  const command = [PROGRAM ?? '', '-F', '-c', config];
  const [program = '', ...args] = ROOT
    ? ['setpriv', `--reuid=${UNPRIVILEGED.uid}`, `--regid=${UNPRIVILEGED.gid}`, '--clear-groups', ...command]
    : command;
  return spawn(program, args, { stdio: 'ignore' });
}

function configuration(home: string, port: number): string {
  const { uid, gid } = UNPRIVILEGED;
  const [user, group] = [nameOf('/etc/passwd', uid), nameOf('/etc/group', gid)];
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${home}/run
state_dir = ${home}/state
log_path = ${home}/log
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${home}/mail/%u
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 0
first_valid_gid = 0
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
passdb {
  driver = passwd-file
  args = ${home}/users
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${home}
}
`;
}

function nameOf(file: string, id: number): string {
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .find((one) => Number(one.split(':')[2]) === id && one !== '');
  return line?.split(':')[0] ?? 'nobody';
}

function make(folder: string): void {
  mkdirSync(folder, { recursive: true });
  own(folder);
}

function own(path: string): void {
  if (ROOT) chownSync(path, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** The greeting of RFC 3501 §7.1.1. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.setTimeout(2_000, () => socket.destroy());
    socket.once('data', (data) => {
      resolve(data.toString().startsWith('* OK'));
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
