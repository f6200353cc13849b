import { I18nProvider } from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en-GB';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { ConsoleContext, type Console } from './console-context.ts';
import { createConsoleRouter } from './routes.tsx';

/** The console of one deployment, for whoever signs in. */
export function App({ console }: { readonly console: Console }) {
  const [queries] = useState(() => new QueryClient());
  const [router] = useState(() => createConsoleRouter(console));
  return (
    <I18nProvider locale="en-GB" messages={[messages]}>
      <QueryClientProvider client={queries}>
        <ConsoleContext value={console}>
          <RouterProvider router={router} />
        </ConsoleContext>
      </QueryClientProvider>
    </I18nProvider>
  );
}
