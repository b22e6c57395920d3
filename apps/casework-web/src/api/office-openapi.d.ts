/** Made from the office’s OpenAPI document by `npm run contract`. Not to be edited. */

export interface paths {
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PlatformController.live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PlatformController.ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/zone': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PlatformController.zone'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/log/checkpoint': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LogController.checkpoint'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/log/tile/{path}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LogController.tile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/log/proof/{index}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LogController.proof'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/devices/enrol': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SessionController.enrol'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/devices/this': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SessionController.thisDevice'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SessionController.current'];
    put?: never;
    post: operations['SessionController.signIn'];
    delete: operations['SessionController.end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SessionController.refresh'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['SessionController.changePassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RegistrarController.listAccounts'];
    put?: never;
    post: operations['RegistrarController.createAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{id}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RegistrarController.disableAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/devices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['RegistrarController.listDevices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/enrolment-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RegistrarController.createCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/devices/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RegistrarController.approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/devices/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['RegistrarController.revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/devices/{id}/funder': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['RegistrarController.reclassify'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/citizens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CitizensController.list'];
    put?: never;
    post: operations['CitizensController.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/citizens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CitizensController.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['CitizensController.change'];
    trace?: never;
  };
  '/api/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CasesController.list'];
    put?: never;
    post: operations['CasesController.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CasesController.open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['CasesController.change'];
    trace?: never;
  };
  '/api/cases/{id}/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasesController.addNote'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/follow-ups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasesController.addFollowUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/follow-ups/{followUpId}/done': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasesController.finishFollowUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasesController.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{id}/reopen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CasesController.reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    HealthView: {
      /** @enum {string} */
      status: 'live' | 'ready';
    };
    ZoneView: {
      zone: string;
      host: string;
      languages: ('fr' | 'en')[];
      demo: boolean;
    };
    EnrolInput: {
      code: string;
      /** Format: password */
      password?: string;
    };
    EnrolAnswer: {
      device: components['schemas']['DevicePlate'];
      session?: components['schemas']['SessionAnswer'];
      account?: components['schemas']['EnrolledAccount'];
    };
    DevicePlate: {
      /** Format: uuid */
      id: string;
      label: string;
      assetTag: string;
      /** @enum {string} */
      funder: 'assembly' | 'party' | 'oversight' | 'personal' | 'unknown';
      /** @enum {string} */
      assurance: 'none' | 'software' | 'passkey' | 'certificate';
      /** @enum {string} */
      state: 'pending' | 'active' | 'revoked';
      /** Format: date-time */
      enrolledAt: string;
      enrolledBy: string | null;
    };
    SignInInput: {
      email: string;
      /** Format: password */
      password: string;
    };
    SessionAnswer: {
      accessToken: string;
      /** Format: date-time */
      expiresAt: string;
      account: components['schemas']['SessionAccount'];
      device: components['schemas']['DevicePlate'];
    };
    PasswordInput: {
      /** Format: password */
      current?: string;
      /** Format: password */
      next: string;
    };
    AccountList: {
      items: components['schemas']['AccountItem'][];
    };
    NewAccountInput: {
      email: string;
      name: string;
      role: string;
      districts: string[];
      /** @enum {string} */
      language?: 'fr' | 'en';
    };
    AccountItem: {
      /** Format: uuid */
      id: string;
      email: string;
      name: string;
      role: string;
      districts: string[];
      /** @enum {string} */
      language: 'fr' | 'en';
      disabled: boolean;
      needsPassword: boolean;
      version: number;
    };
    DeviceList: {
      items: components['schemas']['DeviceItem'][];
    };
    NewCodeInput: {
      /** @enum {string} */
      funder: 'assembly' | 'party' | 'oversight' | 'personal' | 'unknown';
      assetTag: string;
      label: string;
      serial?: string;
      email?: string;
    };
    CodeAnswer: {
      code: string;
      /** Format: date-time */
      expiresAt: string;
    };
    DeviceItem: {
      /** Format: uuid */
      id: string;
      label: string;
      assetTag: string;
      /** @enum {string} */
      funder: 'assembly' | 'party' | 'oversight' | 'personal' | 'unknown';
      /** @enum {string} */
      assurance: 'none' | 'software' | 'passkey' | 'certificate';
      /** @enum {string} */
      state: 'pending' | 'active' | 'revoked';
      /** Format: date-time */
      enrolledAt: string;
      enrolledBy: string | null;
      serial: string | null;
      /** Format: uuid */
      preparedById: string | null;
      approvedBy: string | null;
      version: number;
    };
    FunderInput: {
      /** @enum {string} */
      funder: 'assembly' | 'party' | 'oversight' | 'personal' | 'unknown';
      version: number;
    };
    CitizenPage: {
      items: components['schemas']['CitizenLine'][];
      nextCursor: string | null;
    };
    NewCitizen: {
      familyName: string;
      givenName: string;
      /** @description The riding’s id; needed only by an account of several ridings */
      districtId?: string;
      /** Format: date */
      birthDate?: string | null;
      /** @enum {string} */
      language?: 'fr' | 'en';
      addressLine?: string | null;
      municipality?: string | null;
      postalCode?: string | null;
      phone?: string | null;
      email?: string | null;
      /** @description What helps to serve this person: hearing, mobility, an interpreter */
      accommodation?: string | null;
      inRiding?: boolean | null;
    };
    CitizenView: {
      /** Format: uuid */
      id: string;
      version: number;
      familyName: string;
      givenName: string;
      /** Format: date */
      birthDate: string | null;
      /** @enum {string} */
      language: 'fr' | 'en';
      addressLine: string | null;
      municipality: string | null;
      postalCode: string | null;
      phone: string | null;
      email: string | null;
      accommodation: string | null;
      inRiding: boolean | null;
      openCases: number;
      /** Format: date-time */
      lastContactAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      cases: components['schemas']['CitizenCase'][];
    };
    CitizenChange: {
      version: number;
      familyName?: string;
      givenName?: string;
      /** Format: date */
      birthDate?: string | null;
      /** @enum {string} */
      language?: 'fr' | 'en';
      addressLine?: string | null;
      municipality?: string | null;
      postalCode?: string | null;
      phone?: string | null;
      email?: string | null;
      accommodation?: string | null;
      inRiding?: boolean | null;
    };
    CasePage: {
      items: components['schemas']['CaseLine'][];
      nextCursor: string | null;
    };
    NewCase: {
      /** Format: uuid */
      citizenId: string;
      title: string;
      /** @enum {string} */
      category:
        | 'health_insurance'
        | 'vehicle_licensing'
        | 'work_injury'
        | 'taxes'
        | 'immigration'
        | 'employment_insurance'
        | 'housing'
        | 'child_care'
        | 'pension'
        | 'energy'
        | 'municipal'
        | 'civil_status'
        | 'other';
      summary?: string | null;
      /** Format: date */
      dueOn?: string | null;
    };
    CaseView: {
      /** Format: uuid */
      id: string;
      version: number;
      number: string;
      title: string;
      /** @enum {string} */
      category:
        | 'health_insurance'
        | 'vehicle_licensing'
        | 'work_injury'
        | 'taxes'
        | 'immigration'
        | 'employment_insurance'
        | 'housing'
        | 'child_care'
        | 'pension'
        | 'energy'
        | 'municipal'
        | 'civil_status'
        | 'other';
      /** @enum {string} */
      status: 'open' | 'closed';
      /** Format: date */
      dueOn: string | null;
      /** Format: date */
      nextFollowUpOn: string | null;
      /** Format: date-time */
      lastEventAt: string;
      /** Format: date-time */
      openedAt: string;
      citizen: components['schemas']['CitizenName'];
      assignee: components['schemas']['PersonName'] | null;
      summary: string | null;
      outcome: string | null;
      /** Format: date-time */
      closedAt: string | null;
      followUps: components['schemas']['FollowUpView'][];
      timeline: components['schemas']['TimelineEvent'][];
    };
    CaseChange: {
      version: number;
      title?: string;
      /** @enum {string} */
      category?:
        | 'health_insurance'
        | 'vehicle_licensing'
        | 'work_injury'
        | 'taxes'
        | 'immigration'
        | 'employment_insurance'
        | 'housing'
        | 'child_care'
        | 'pension'
        | 'energy'
        | 'municipal'
        | 'civil_status'
        | 'other';
      summary?: string | null;
      /** Format: date */
      dueOn?: string | null;
    };
    NewNote: {
      body: string;
    };
    NewFollowUp: {
      what: string;
      /** Format: date */
      dueOn: string;
    };
    CaseClosing: {
      version: number;
      outcome: string;
    };
    CaseVersion: {
      version: number;
    };
    SessionAccount: {
      /** Format: uuid */
      id: string;
      name: string;
      email: string;
      role: string;
      districts: components['schemas']['DistrictView'][];
      /** @enum {string} */
      language: 'fr' | 'en';
    };
    DistrictView: {
      id: string;
      nameFr: string;
      nameEn: string;
    };
    EnrolledAccount: {
      email: string;
      name: string;
      needsPassword: boolean;
    };
    CitizenLine: {
      /** Format: uuid */
      id: string;
      familyName: string;
      givenName: string;
      birthYear: number | null;
      addressLine: string | null;
      municipality: string | null;
      postalCode: string | null;
      phone: string | null;
      email: string | null;
      inRiding: boolean | null;
      openCases: number;
      /** Format: date-time */
      lastContactAt: string | null;
    };
    CitizenQuery: {
      /** @description Words of a name, an address, a phone number or an e-mail; accents, case, hyphens and order are forgiven */
      search?: string;
      cursor?: string;
      limit?: number;
    };
    CitizenCase: {
      /** Format: uuid */
      id: string;
      number: string;
      title: string;
      category: string;
      /** @enum {string} */
      status: 'open' | 'closed';
      /** Format: date */
      dueOn: string | null;
      /** Format: date-time */
      openedAt: string;
    };
    CaseLine: {
      /** Format: uuid */
      id: string;
      version: number;
      number: string;
      title: string;
      /** @enum {string} */
      category:
        | 'health_insurance'
        | 'vehicle_licensing'
        | 'work_injury'
        | 'taxes'
        | 'immigration'
        | 'employment_insurance'
        | 'housing'
        | 'child_care'
        | 'pension'
        | 'energy'
        | 'municipal'
        | 'civil_status'
        | 'other';
      /** @enum {string} */
      status: 'open' | 'closed';
      /** Format: date */
      dueOn: string | null;
      /** Format: date */
      nextFollowUpOn: string | null;
      /** Format: date-time */
      lastEventAt: string;
      /** Format: date-time */
      openedAt: string;
      citizen: components['schemas']['CitizenName'];
      assignee: components['schemas']['PersonName'] | null;
    };
    CitizenName: {
      /** Format: uuid */
      id: string;
      familyName: string;
      givenName: string;
    };
    PersonName: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    CaseQuery: {
      /** @enum {string} */
      scope?: 'mine' | 'all';
      /** @enum {string} */
      status?: 'open' | 'closed';
      /** @description Case number or words of its title or summary */
      search?: string;
      cursor?: string;
      limit?: number;
    };
    FollowUpView: {
      /** Format: uuid */
      id: string;
      what: string;
      /** Format: date */
      dueOn: string;
      /** Format: date-time */
      doneAt: string | null;
    };
    TimelineEvent: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'opened' | 'note' | 'follow_up' | 'follow_up_done' | 'closed' | 'reopened';
      body: string | null;
      /** Format: date-time */
      at: string;
      author: components['schemas']['PersonName'];
    };
    Problem: {
      type: string;
      title: string;
      detail: string;
      status: number;
      /** @enum {string} */
      code:
        | 'request_malformed'
        | 'token_missing'
        | 'token_not_valid'
        | 'token_expired'
        | 'token_wrong_audience'
        | 'token_key_mismatch'
        | 'proof_missing'
        | 'proof_not_valid'
        | 'proof_replayed'
        | 'use_dpop_nonce'
        | 'sign_in_failed'
        | 'session_ended'
        | 'device_unknown'
        | 'device_pending'
        | 'device_revoked'
        | 'device_assembly_funded'
        | 'device_party_funded'
        | 'device_oversight_funded'
        | 'device_personal'
        | 'device_assurance_too_low'
        | 'network_assembly'
        | 'role_not_permitted'
        | 'purpose_missing'
        | 'outside_period'
        | 'account_locked_down'
        | 'same_person'
        | 'enrolment_code_not_valid'
        | 'not_found'
        | 'method_not_allowed'
        | 'version_conflict'
        | 'already_exists'
        | 'state_conflict'
        | 'body_too_large'
        | 'media_type_not_supported'
        | 'input_not_valid'
        | 'list_not_readable'
        | 'too_many_requests'
        | 'internal'
        | 'unavailable';
      instance: string;
      fields?: {
        field: string;
        problem: string;
        /** @enum {string} */
        constraint:
          | 'required'
          | 'unknown_field'
          | 'not_an_object'
          | 'not_text'
          | 'characters_not_allowed'
          | 'empty'
          | 'too_short'
          | 'too_long'
          | 'not_an_id'
          | 'not_in_list'
          | 'not_an_email'
          | 'not_a_date'
          | 'not_a_number'
          | 'too_small'
          | 'too_large'
          | 'not_true_or_false'
          | 'not_a_list'
          | 'too_many'
          | 'not_valid';
      }[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'PlatformController.live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PlatformController.ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'PlatformController.zone': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ZoneView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LogController.checkpoint': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain; charset=utf-8': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LogController.tile': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'LogController.proof': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        index: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain; charset=utf-8': string;
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionController.enrol': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnrolInput'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnrolAnswer'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionController.thisDevice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DevicePlate'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionController.current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionAnswer'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionController.signIn': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionAnswer'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionController.end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionController.refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionAnswer'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'SessionController.changePassword': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordInput'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.listAccounts': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.createAccount': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAccountInput'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountItem'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.disableAccount': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountItem'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.listDevices': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeviceList'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.createCode': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCodeInput'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CodeAnswer'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.approve': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeviceItem'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.revoke': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeviceItem'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'RegistrarController.reclassify': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FunderInput'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeviceItem'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizensController.list': {
    parameters: {
      query?: {
        search?: string;
        cursor?: string;
        limit?: number;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenPage'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizensController.create': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCitizen'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizensController.open': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CitizensController.change': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CitizenChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.list': {
    parameters: {
      query?: {
        scope?: 'mine' | 'all';
        status?: 'open' | 'closed';
        search?: string;
        cursor?: string;
        limit?: number;
      };
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasePage'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.create': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCase'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.open': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.change': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseChange'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.addNote': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewNote'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.addFollowUp': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewFollowUp'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.finishFollowUp': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
        followUpId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.close': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseClosing'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'CasesController.reopen': {
    parameters: {
      query?: never;
      header?: {
        'Cloison-Purpose'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseVersion'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseView'];
        };
      };
      /** @description A refusal */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
