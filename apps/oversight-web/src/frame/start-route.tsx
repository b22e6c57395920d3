import { commissioner } from '@cloison/oversight/theme';
import { StartPage } from '@cloison/platform/web-kit';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';

/** `/#/start/CODE`. The code leaves the address bar and the history as soon as it has served. */
export function StartRoute() {
  const { code } = useParams({ from: '/start/$code' });
  const navigate = useNavigate();
  const leave = useCallback(() => void navigate({ to: '/', replace: true }), [navigate]);
  return <StartPage identity={commissioner} code={code} onDone={leave} />;
}
