import type { Handlers } from '@muster/runtime/http/serve';
import { boardHandlers } from '../board/handlers.ts';
import { closingHandlers } from '../closing/handlers.ts';
import { conformanceHandlers } from '../conformance/handlers.ts';
import { redactionHandlers } from '../redactions/handlers.ts';
import type { RedactionStores } from '../redactions/store.ts';
import { timelineHandlers } from '../timeline/handlers.ts';
import type { Deps } from './deps.ts';
import type { api } from './routes.ts';

/** Every operation of the API, times in sentences in the home zone's local time. */
export const handlersOn = (deps: Deps & RedactionStores, zone: string): Handlers<typeof api.routes> => ({
  ...boardHandlers(deps, zone),
  ...timelineHandlers(deps, zone),
  ...conformanceHandlers(deps, zone),
  ...closingHandlers(deps, zone),
  ...redactionHandlers(deps, zone),
});
