import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useKeys } from '../live/use-keys.ts';
import { SEARCH_FIELD } from './reference-search.tsx';

const KeysDialog = lazy(() => import('./keys-dialog.tsx'));

/** The keys that work on every screen, and the list of all keys. */
export function ShellKeys() {
  const navigate = useNavigate();
  const [isShown, show] = useState(false);
  const search = () => document.getElementById(SEARCH_FIELD)?.focus();
  useKeys({
    'g b': () => void navigate({ to: '/board' }),
    'g c': () => void navigate({ to: '/contacts' }),
    'g u': () => void navigate({ to: '/support' }),
    'g k': () => void navigate({ to: '/competence' }),
    'g r': () => void navigate({ to: '/results' }),
    'g q': () => void navigate({ to: '/complaints' }),
    'g p': () => void navigate({ to: '/improvements' }),
    'g s': () => void navigate({ to: '/set-up' }),
    '/': search,
    'Shift+/': search,
    'Shift+?': () => show(true),
    '?': () => show(true),
  });
  return <Suspense>{isShown && <KeysDialog onClose={() => show(false)} />}</Suspense>;
}
