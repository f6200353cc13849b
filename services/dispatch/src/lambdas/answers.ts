import { serve } from '@muster/runtime/http/serve';
import { answerHandlers } from '../answers/handlers.ts';
import { createAnswersDeps } from '../wiring/deps.ts';
import { AnswersEnv } from '../wiring/env.ts';
import { answers } from '../wiring/routes.ts';

export const handler = serve(answers, answerHandlers(createAnswersDeps(AnswersEnv.parse(process.env))));
