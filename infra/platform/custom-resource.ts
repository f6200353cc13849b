import * as z from 'zod';

export const ResourceRequest = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  RequestId: z.string(),
  ResponseURL: z.url(),
  StackId: z.string(),
  LogicalResourceId: z.string(),
  ResourceProperties: z.record(z.string(), z.unknown()),
});
export type ResourceRequest = z.infer<typeof ResourceRequest>;

/** Tells CloudFormation how it went; it waits until it hears. The address is signed for a body without a type. */
export async function answerResource(
  { ResponseURL, RequestId, StackId, LogicalResourceId }: ResourceRequest,
  PhysicalResourceId: string,
  fault: unknown,
): Promise<void> {
  const went =
    fault === undefined
      ? { Status: 'SUCCESS' }
      : { Status: 'FAILED', Reason: fault instanceof Error ? `${fault.name}: ${fault.message}` : 'unknown' };
  const answer = { ...went, PhysicalResourceId, StackId, RequestId, LogicalResourceId };
  const body = new TextEncoder().encode(JSON.stringify(answer));
  const { ok, status } = await fetch(ResponseURL, { method: 'PUT', body });
  if (!ok) throw new Error(`CloudFormation answered ${status}`);
}
