import { cursorKey } from '@muster/runtime/http/cursor-key';
import { serve } from '@muster/runtime/http/serve';
import { complaintHandlers } from '../feedback/handlers.ts';
import { createComplaintsDeps } from '../wiring/deps.ts';
import { ComplaintsEnv } from '../wiring/env.ts';
import { complaints } from '../wiring/routes.ts';

const env = ComplaintsEnv.parse(process.env);

export const handler = serve(complaints, complaintHandlers(createComplaintsDeps(env)), {
  cursorKey: cursorKey(),
  zone: env.HOME_ZONE,
});
