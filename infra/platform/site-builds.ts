import * as z from 'zod';

export const SiteBuilds = z.array(z.object({ build: z.string(), files: z.array(z.string()) }));
export type SiteBuilds = z.infer<typeof SiteBuilds>;

/** A tab that was open during a deployment still asks for the parts of the build before. */
const BUILDS_KEPT = 2;

export const withBuild = (builds: SiteBuilds, build: string, files: readonly string[]): SiteBuilds => [
  { build, files: [...files] },
  ...builds.filter((one) => one.build !== build),
];

/** Which builds stay, and the files that only those need which go. */
export const settleBuilds = (
  builds: SiteBuilds,
): { readonly kept: SiteBuilds; readonly removed: string[] } => {
  const kept = builds.slice(0, BUILDS_KEPT);
  const needed = new Set(kept.flatMap(({ files }) => files));
  const outdated = new Set(builds.slice(BUILDS_KEPT).flatMap(({ files }) => files));
  return { kept, removed: [...outdated].filter((file) => !needed.has(file)) };
};
