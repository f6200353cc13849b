import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from './api/api.ts';
import { App } from './app.tsx';
import { Session } from './session/session.ts';
import { readSettings } from './settings.ts';
import { startTexts } from './texts/start.ts';
import './shell/theme.css';

const place = document.querySelector('#console');
if (place === null) throw new Error('the page has no place for the console');
const root = createRoot(place);

try {
  const settings = await readSettings();
  const session = new Session(settings);
  root.render(
    <StrictMode>
      <App console={{ settings, session, api: createApi(session) }} />
    </StrictMode>,
  );
} catch {
  root.render(
    <main className="centred" role="alert">
      <h1>{startTexts.failed}</h1>
      <p>{startTexts.failedDetail}</p>
    </main>,
  );
}
