/** The five services that say events. */
export type ServiceName = 'intake' | 'triage' | 'dispatch' | 'monitoring' | 'review';

/** An event before the store gives it id, sequence and actor. */
export interface NewEvent<Name extends string = string, Data = unknown> {
  readonly source: ServiceName;
  readonly name: Name;
  readonly version: number;
  readonly data: Data;
}
