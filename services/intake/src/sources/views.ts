import type * as z from 'zod';
import { unknownSince, type KnownNames } from '@muster/contracts';
import type { KnownTypes } from '@muster/contracts/procedure/known-types';
import { faultInReportAtOnce } from '../incident-types/domain/stated-outcomes.ts';
import { refusalWords } from '../providers/domain/refusal-reason.ts';
import { findProvider } from '../providers/find-provider.ts';
import type { Source } from './domain/source.ts';
import { countsAt, type SourceCounts } from './domain/source-counts.ts';
import { SourceKind, SourceName, type SourceView } from './routes.ts';

/** The types and names against which a source's settings are checked. */
export interface Known {
  readonly types: KnownTypes | undefined;
  readonly names: KnownNames | undefined;
}

export interface SourceFacts {
  readonly counts: SourceCounts | undefined;
  readonly known: Known;
}

/** The address that those of a source's webhooks begin with. */
export const webhookBase = (apiUrl: string, { kind, sourceId }: Pick<Source, 'kind' | 'sourceId'>): string =>
  `${apiUrl}/webhooks/${kind}/${sourceId}`;

const webhooksOf = (source: Source, apiUrl: string): Record<string, string> => {
  const endings = Object.entries(findProvider(source.kind)?.webhooks ?? {});
  return Object.fromEntries(endings.map(([name, ending]) => [name, webhookBase(apiUrl, source) + ending]));
};

const warningsOf = ({ types, names }: Known, { reportAtOnce, team }: Source): string[] => {
  const fault = faultInReportAtOnce(types, reportAtOnce);
  return [
    ...(fault ? [fault.refusal.because] : []),
    ...unknownSince(names, [{ kind: 'teams', field: 'team', name: team }]),
  ];
};

/** A source as admins see it. */
export const sourceView = (source: Source, apiUrl: string, { counts, known }: SourceFacts): SourceView => {
  const counted = countsAt(source, counts);
  const { lastReason } = counted.refusals;
  return {
    ...source,
    ...counted,
    kind: SourceKind.parse(source.kind),
    webhooks: webhooksOf(source, apiUrl),
    warnings: warningsOf(known, source),
    ...(lastReason && { lastRefusal: refusalWords(lastReason) }),
  };
};

/** What it takes to name a source, and nothing else of it. */
export const sourceName = (source: Source): z.output<typeof SourceName> => SourceName.parse(source);
