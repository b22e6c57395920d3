import './styles/index.css';

export { createZoneTheme } from './theme/zone-theme';
export type { Bilingual, ZoneIdentity } from './theme/zone-theme';

export { createWords } from './words/words';
export type { ZoneWords } from './words/words';
export { useFormats, useKitWords, useLanguage } from './words/use-language';
export * from './words/format';

export { HullMark } from './marks/hull-mark';
export { Wall } from './marks/wall';
export { Plate } from './marks/plate';
export { DevicePlate } from './marks/device-plate';
export { Nameplate } from './marks/nameplate';
export { HullArt } from './marks/hull-art';
export { LanguageSwitch } from './marks/language-switch';

export { Kbd } from './keyboard/kbd';
export { KeyboardProvider, useKeyboardHelp, useShortcuts } from './keyboard/keyboard';
export type { Shortcut } from './keyboard/shortcuts';

export type * from './api/contract';
export { answerOf, createZoneClient } from './api/client';
export { closesTheDoor, endsTheSession, Problem, problemFrom } from './api/problem';
export type { FieldProblem } from './api/problem';
export { Transport } from './api/transport';

export { Dialog, submitOnModEnter, useModal } from './feedback/dialog';
export { EmptyState } from './feedback/empty-state';
export { fieldProblem, InlineProblem, useProblemWords } from './feedback/inline-problem';

export { AccountMenu, initials } from './session/account-menu';
export { Doorway } from './session/doorway';
export { Entrance } from './session/entrance';
export { SessionProvider, useSession, useSignedIn } from './session/session';
export type { Standing } from './session/session';
export { StartPage } from './session/start-page';

export { RefusalPage } from './pages/refusal-page';
export type { WayOut } from './pages/refusal-page';

export { ZoneProviders } from './layout/zone-providers';
export { AccountsPage, DevicesPage } from './registrar';
