import '@cloison/partisan/theme';
import { createWords, Transport, ZoneProviders } from '@cloison/platform/web-kit';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';

import { sendWithPurpose } from './purpose/purpose';
import { router } from './router';

const words = await createWords({
  fr: () => import('./words/fr').then(({ fr }) => fr),
  en: () => import('./words/en').then(({ en }) => en),
});
const transport = new Transport(() => words.language, sendWithPurpose);

const showTitle = () => {
  document.title = words.t('title');
};
showTitle();
words.on('languageChanged', showTitle);

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <ZoneProviders words={words} transport={transport}>
      <RouterProvider router={router} />
    </ZoneProviders>,
  );
}
