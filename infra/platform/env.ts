import * as z from 'zod';

export const ApiDocsEnv = z.object({
  API_URL: z.url(),
  /** The client by which the page signs users in by password; empty where a stage does not allow that. */
  SIGN_IN_CLIENT: z.string(),
});
export type ApiDocsEnv = z.infer<typeof ApiDocsEnv>;

export const SiteFilesEnv = z.object({ BUCKET_NAME: z.string().min(1) });
