import { EmptyState, useKitWords } from '@cloison/platform/web-kit';
import { Link } from '@tanstack/react-router';

export function NotFoundPage() {
  const t = useKitWords();
  return <EmptyState title={t('notFound.title')} help={t('notFound.help')} action={<Link to="/">{t('notFound.go')}</Link>} />;
}
