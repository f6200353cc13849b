/** What the API says of a request that it did not do (RFC 9457). */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly [more: string]: unknown;
}

/** A reply that is not the one asked for, with what the API said about it. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly problem: Problem;

  constructor(response: Response, problem: Problem) {
    super(`${response.status} ${problem.detail ?? problem.title ?? response.statusText}`.trim());
    this.status = response.status;
    this.problem = problem;
  }
}

const asProblem = (error: unknown): Problem =>
  typeof error === 'object' && error !== null ? { ...error } : {};

interface Reply<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of a good reply. Rejects with ApiProblem for any other. */
export async function expectData<Data>(asked: Promise<Reply<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await asked;
  if (response.ok && data !== undefined && data !== null) return data;
  throw new ApiProblem(response, asProblem(error));
}

/** For a reply without a body: true for a good one. Rejects with ApiProblem for any other. */
export async function expectDone(asked: Promise<Reply<unknown>>): Promise<true> {
  const { error, response } = await asked;
  if (response.ok) return true;
  throw new ApiProblem(response, asProblem(error));
}
