import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';

import { OfficeFrame } from './frame/office-frame';
import { NotFoundPage } from './frame/not-found-page';
import { DayPage } from './day/day-page';
import { StartRoute } from './frame/start-route';

/**
 * Addresses live after the `#`: no case or person ever shows in a server's log, and the one-use link's code never leaves the browser but in
 * the enrolment itself.
 */
const root = createRootRoute({ notFoundComponent: NotFoundPage });

const start = createRoute({ getParentRoute: () => root, path: '/start/$code', component: StartRoute });
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: OfficeFrame });

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => inside, path, component });

const day = createRoute({ getParentRoute: () => inside, path: '/', component: DayPage });
const cases = page(
  '/cases',
  lazyRouteComponent(() => import('./cases/case-list-page'), 'CaseListPage'),
);
const caseFile = page(
  '/cases/$caseId',
  lazyRouteComponent(() => import('./cases/case-page'), 'CasePage'),
);
const citizens = page(
  '/citizens',
  lazyRouteComponent(() => import('./citizens/citizen-list-page'), 'CitizenListPage'),
);
const newCitizen = page(
  '/citizens/new',
  lazyRouteComponent(() => import('./citizens/new-citizen-page'), 'NewCitizenPage'),
);
const citizen = page(
  '/citizens/$citizenId',
  lazyRouteComponent(() => import('./citizens/citizen-page'), 'CitizenPage'),
);
const duplicates = createRoute({
  getParentRoute: () => inside,
  path: '/duplicates',
  validateSearch: (search): { citizen?: string } => (typeof search['citizen'] === 'string' ? { citizen: search['citizen'] } : {}),
  component: lazyRouteComponent(() => import('./citizens/duplicates-page'), 'DuplicatesPage'),
});
const merge = page(
  '/citizens/$citizenId/merge/$otherId',
  lazyRouteComponent(() => import('./citizens/merge-page'), 'MergePage'),
);
const citizenHistory = page(
  '/citizens/$citizenId/history',
  lazyRouteComponent(() => import('./citizens/history-page'), 'HistoryPage'),
);
const retention = page(
  '/retention',
  lazyRouteComponent(() => import('./citizens/retention-page'), 'RetentionPage'),
);
const newCase = page(
  '/citizens/$citizenId/new-case',
  lazyRouteComponent(() => import('./cases/new-case-page'), 'NewCasePage'),
);
const wordingFlags = page(
  '/wording',
  lazyRouteComponent(() => import('./wording/wording-flags-page'), 'WordingFlagsPage'),
);
const constituency = page(
  '/constituency',
  lazyRouteComponent(() => import('./ridings/constituency-page'), 'ConstituencyPage'),
);
const ridingLists = page(
  '/constituency/lists',
  lazyRouteComponent(() => import('./ridings/lists-page'), 'RidingListsPage'),
);
const consents = page(
  '/consents',
  lazyRouteComponent(() => import('./consents/consents-page'), 'ConsentsPage'),
);
const mail = page(
  '/mail',
  lazyRouteComponent(() => import('./mail/mail-page'), 'MailPage'),
);
const mailFolder = page(
  '/mail/$folder',
  lazyRouteComponent(() => import('./mail/mail-page'), 'MailPage'),
);
const mailMessage = page(
  '/mail/$folder/$mailId',
  lazyRouteComponent(() => import('./mail/mail-page'), 'MailPage'),
);
const mailStatus = page(
  '/settings/mail',
  lazyRouteComponent(() => import('./mail/mail-status-page'), 'MailStatusPage'),
);
const letter = page(
  '/letters/$letterId',
  lazyRouteComponent(() => import('./letters/letter-page'), 'LetterPage'),
);
const templates = page(
  '/settings/templates',
  lazyRouteComponent(() => import('./letters/templates-page'), 'TemplatesPage'),
);
const appointments = createRoute({
  getParentRoute: () => inside,
  path: '/appointments',
  validateSearch: (search): { day?: string } => (typeof search['day'] === 'string' ? { day: search['day'] } : {}),
  component: lazyRouteComponent(() => import('./appointments/appointments-page'), 'AppointmentsPage'),
});
const mailings = page(
  '/mailings',
  lazyRouteComponent(() => import('./mailings/mailing-list-page'), 'MailingListPage'),
);
const newMailing = page(
  '/mailings/new',
  lazyRouteComponent(() => import('./mailings/new-mailing-page'), 'NewMailingPage'),
);
const mailingAnswer = page(
  '/mailings/answer',
  lazyRouteComponent(() => import('./mailings/answer-page'), 'MailingAnswerPage'),
);
const officeContacts = page(
  '/mailings/contacts',
  lazyRouteComponent(() => import('./mailings/contacts-page'), 'ContactsPage'),
);
const mailing = page(
  '/mailings/$mailingId',
  lazyRouteComponent(() => import('./mailings/mailing-page'), 'MailingPage'),
);
const categoryTree = page(
  '/settings/categories',
  lazyRouteComponent(() => import('./cases/tree-page'), 'TreePage'),
);
const reports = page(
  '/reports',
  lazyRouteComponent(() => import('./reports/report-page'), 'ReportPage'),
);
const team = page(
  '/team',
  lazyRouteComponent(() => import('./team/team-page'), 'TeamPage'),
);
const settings = page(
  '/settings',
  lazyRouteComponent(() => import('./settings/settings-page'), 'SettingsPage'),
);
const imports = page(
  '/imports',
  lazyRouteComponent(() => import('./imports/imports-page'), 'ImportsPage'),
);
const oneImport = page(
  '/imports/$importId',
  lazyRouteComponent(() => import('./imports/import-page'), 'ImportPage'),
);
const handOver = page(
  '/hand-over',
  lazyRouteComponent(() => import('./hand-over/hand-over-page'), 'HandOverPage'),
);
const devices = page(
  '/devices',
  lazyRouteComponent(() => import('./frame/registrar-pages'), 'OfficeDevicesPage'),
);
const accounts = page(
  '/accounts',
  lazyRouteComponent(() => import('./frame/registrar-pages'), 'OfficeAccountsPage'),
);

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    inside.addChildren([
      categoryTree,
      day,
      cases,
      caseFile,
      citizens,
      newCitizen,
      citizen,
      newCase,
      duplicates,
      merge,
      citizenHistory,
      retention,
      wordingFlags,
      constituency,
      ridingLists,
      consents,
      mail,
      mailFolder,
      mailMessage,
      mailStatus,
      letter,
      templates,
      appointments,
      mailings,
      newMailing,
      mailingAnswer,
      officeContacts,
      mailing,
      reports,
      team,
      settings,
      imports,
      oneImport,
      handOver,
      devices,
      accounts,
    ]),
  ]),
  history: createHashHistory(),
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
