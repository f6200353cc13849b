import Modal from '@cloudscape-design/components/modal';
import Toggle from '@cloudscape-design/components/toggle';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { areKeysOn, switchKeys } from '../live/key-setting.ts';
import { useKeys } from '../live/use-keys.ts';
import { keyTexts } from '../texts/keys.ts';
import { SEARCH_FIELD } from './reference-search.tsx';

/** The keys that work on every screen, and the list of all keys. */
export function ShellKeys() {
  const navigate = useNavigate();
  const [isShown, show] = useState(false);
  const [isOn, setOn] = useState(areKeysOn);
  const search = () => document.getElementById(SEARCH_FIELD)?.focus();
  useKeys({
    'g b': () => void navigate({ to: '/board' }),
    'g c': () => void navigate({ to: '/contacts' }),
    'g r': () => void navigate({ to: '/results' }),
    'g s': () => void navigate({ to: '/set-up' }),
    '/': search,
    'Shift+/': search,
    'Shift+?': () => show(true),
    '?': () => show(true),
  });
  return (
    <Modal visible={isShown} header={keyTexts.title} onDismiss={() => show(false)}>
      <Toggle
        checked={isOn}
        onChange={({ detail }) => {
          switchKeys(detail.checked);
          setOn(detail.checked);
        }}
      >
        {keyTexts.switch}
      </Toggle>
      {keyTexts.groups.map(({ title, keys }) => (
        <section key={title} className="keys">
          <h3>{title}</h3>
          <dl>
            {keys.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
