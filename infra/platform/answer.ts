export interface DocsRequest {
  readonly method: string;
  readonly path: string;
  /** As it was sent, without the question mark. */
  readonly query: string;
  readonly requestId: string;
  readonly ifNoneMatch?: string | undefined;
  readonly accept?: string | undefined;
  readonly acceptEncoding?: string | undefined;
}

export interface DocsReply {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly isBase64Encoded?: boolean;
}
