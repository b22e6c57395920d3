import type { Installation } from '@cloison/platform/installation';
import { DpopClient } from '@cloison/platform/testing';
import type { Zone } from '@cloison/platform/zones';
import { expectSame, Unexpected } from './steps';

export const DISTRICT = 'qc-val-des-erables';
export const PASSWORD = 'goelette-7-mars';
/** The address that the tour's installation takes for the assembly's network; every address of 127/8 is this machine. */
export const ASSEMBLY_ADDRESS = '127.0.0.9';

export interface Person {
  readonly email: string;
  readonly name: string;
  readonly role: string;
}

export const MAUDE: Person = { email: 'maude@bureau.example', name: 'Maude Pelletier', role: 'caseworker' };
export const RENE: Person = { email: 'rene@campagne.example', name: 'René Bolduc', role: 'organizer' };
export const YASMINE: Person = { email: 'yasmine@campagne.example', name: 'Yasmine Haddad', role: 'canvasser' };
export const CLAUDE: Person = { email: 'claude@campagne.example', name: 'Claude Morin', role: 'data_manager' };
export const REGISTRAR: Person = { email: 'registrar@campagne.example', name: 'Étienne Roy-Lachance', role: 'registrar' };
export const HELENE: Person = { email: 'helene@commissaire.example', name: 'Hélène Deslauriers', role: 'commissioner' };

type Funder = 'assembly' | 'party' | 'oversight';

/** The installation under tour, and the devices that knock at it. */
export class Stage {
  private readonly clients: DpopClient[] = [];

  constructor(readonly installation: Installation) {}

  /** A device that nobody enrolled yet. */
  device(zone: Zone, options: { purpose?: string; localAddress?: string } = {}): DpopClient {
    const { host } = this.installation.endpoint(zone);
    const [name = '', port = ''] = host.split(':');
    const client = new DpopClient({ port: Number(port), host: name, language: 'fr', ...options });
    this.clients.push(client);
    return client;
  }

  /** Enrols a device by a one-use code and signs the person in on it, as the operator's link does. */
  async signedIn(zone: Zone, person: Person, funder: Funder, options: { purpose?: string } = {}): Promise<DpopClient> {
    const client = this.device(zone, options);
    const answer = await client.enrol(await this.code(zone, person, funder));
    expectSame(answer.status, 201, `enrolment of ${person.role}`);
    return client;
  }

  /** The operator's one-use code for a person's device. */
  async code(zone: Zone, { email, name, role }: Person, funder: Funder): Promise<string> {
    const args = [
      'invite',
      '--email',
      email,
      '--name',
      name,
      '--role',
      role,
      '--funder',
      funder,
      '--asset-tag',
      'T-0001',
      '--label',
      'Tour',
      '--password',
      PASSWORD,
    ];
    const districts = zone === 'oversight' ? [] : ['--district', DISTRICT];
    return (await this.command<{ code: string }>(zone, [...args, ...districts])).code;
  }

  /** Runs a command of a zone, which must succeed, and reads the last JSON line that it wrote. */
  async command<T>(zone: Zone, args: readonly string[]): Promise<T> {
    const { code, stdout, stderr } = await this.installation.command(zone, args);
    if (code !== 0) throw new Unexpected(`${zone} ${args[0]} ended with ${code}: ${stderr.trim().slice(-300)}`);
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T;
  }

  close(): void {
    for (const client of this.clients) client.close();
  }
}
