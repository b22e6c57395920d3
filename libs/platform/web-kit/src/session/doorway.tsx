import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactNode } from 'react';

import { InlineProblem } from '../feedback/inline-problem';
import { RefusalPage } from '../pages/refusal-page';
import type { WayOut } from '../pages/refusal-page';
import type { ZoneIdentity } from '../theme/zone-theme';
import { useKitWords } from '../words/use-language';
import { EnrolmentStory } from './device-story';
import { EnrolPage, PendingPage } from './enrol-page';
import { Entrance } from './entrance';
import { FirstPasswordPage } from './password-page';
import { useSession } from './session';
import { SignInPage } from './sign-in-page';

interface DoorwayProps {
  readonly identity: ZoneIdentity;
  readonly children: ReactNode;
  /** For a zone that knows another door to point to on its refusal page. */
  readonly otherDoor?: WayOut;
}

/** Shows its children to a signed-in person on an admitted device, and to everybody else the page that says what comes first. */
export function Doorway({ identity, children, otherDoor }: DoorwayProps) {
  const t = useKitWords();
  const { standing, look, signOut, startOver } = useSession();
  switch (standing.at) {
    case 'looking':
      return (
        <p className="visually-hidden" role="status">
          {t('wait')}
        </p>
      );
    case 'unenrolled':
      return <EnrolPage identity={identity} because={standing.because} />;
    case 'pending':
      return <PendingPage identity={identity} device={standing.device} />;
    case 'signed-out':
      return standing.device.funder === identity.admits ? <SignInPage identity={identity} device={standing.device} /> : <ClosedDoor />;
    case 'refused':
      return (
        <RefusalPage
          identity={identity}
          problem={standing.problem}
          otherDoor={otherDoor}
          onRetry={() => void look()}
          onEnrol={() => startOver()}
          onSignOut={() => void signOut()}
        />
      );
    case 'unreachable':
      return (
        <Entrance identity={identity} plate={<EnrolmentStory />}>
          <InlineProblem error={standing.problem} action={<Button onClick={() => void look()}>{t('retry')}</Button>} />
        </Entrance>
      );
    case 'signed-in':
      return standing.passwordNeeded ? <FirstPasswordPage identity={identity} /> : children;
  }
}

/** A device that this zone doesn't admit knocks once: the server's own refusal is shown, with its number, before any account is typed. */
function ClosedDoor() {
  const t = useKitWords();
  const { transport, notice } = useSession();
  useEffect(() => {
    transport.json('GET', '/api/session').catch(notice);
  }, [transport, notice]);
  return (
    <p className="visually-hidden" role="status">
      {t('wait')}
    </p>
  );
}
