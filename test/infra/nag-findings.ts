import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { vi } from 'vitest';
import * as z from 'zod';
import { musterApp, type StageName } from './synthesis.ts';

const Report = z.object({
  pluginReports: z.array(
    z.object({
      violations: z.array(
        z.object({
          ruleName: z.string(),
          violatingConstructs: z.array(z.object({ constructPath: z.string().optional() })),
        }),
      ),
    }),
  ),
});

/** A rule and the path of a construct: one that breaks it, or one on which it is acknowledged. */
export interface Finding {
  readonly path: string;
  readonly rule: string;
}

/** Every finding that nobody acknowledged. */
export const findings = (app: App): Finding[] => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  try {
    app.synth();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ValidationFailed')) throw error;
  }
  const report = readFileSync(join(app.outdir, 'validation-report.json'), 'utf8');
  return Report.parse(JSON.parse(report)).pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName: rule, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath: path = '' }) => ({ path, rule })),
    ),
  );
};

/** What would be found in a stage if nothing were acknowledged. */
export const findingsUnacknowledged = (stage: StageName): Finding[] => {
  const silenced = vi.spyOn(Validations.prototype, 'acknowledge').mockImplementation(() => undefined);
  try {
    return findings(musterApp(stage));
  } finally {
    silenced.mockRestore();
  }
};

const Reasons = z.record(z.string(), z.string());

/** Every acknowledgement of a stage with its reason. */
export const acknowledgements = (stage: StageName): (Finding & { readonly reason: string })[] =>
  musterApp(stage)
    .node.findAll()
    .flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) => Object.entries(Reasons.parse(data)))
        .map(([id, reason]) => ({ path: node.path, rule: id.replace(/^annotation::/i, ''), reason })),
    );
