import type { Command, ClientSettings, Exchange } from './service-client.ts';
import { ServiceClient } from './service-client.ts';

/** Addresses a bucket by the path, as `forcePathStyle` makes the SDK do. */
export class S3Client extends ServiceClient {
  constructor(settings: ClientSettings) {
    super({ host: 's3', variable: 'S3', signsPlainPath: true }, settings);
  }
}

interface Place {
  readonly Bucket: string;
  readonly Key: string;
}

interface Content extends Place {
  readonly Body: string | Uint8Array;
  readonly ContentType?: string;
  readonly CacheControl?: string;
}

const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const pathOf = ({ Bucket, Key }: Place): string => `/${[Bucket, ...Key.split('/')].map(encoded).join('/')}`;

export class PutObjectCommand implements Command {
  readonly input: Content;
  constructor(input: Content) {
    this.input = input;
  }

  exchange(): Exchange {
    const { Body, ContentType = 'application/octet-stream', CacheControl } = this.input;
    return {
      method: 'PUT',
      path: pathOf(this.input),
      query: { 'x-id': 'PutObject' },
      headers: {
        'content-type': ContentType,
        ...(CacheControl !== undefined && { 'cache-control': CacheControl }),
      },
      body: Body,
      read: ({ headers }) => ({ ETag: headers['etag'] }),
    };
  }
}

export class GetObjectCommand implements Command {
  readonly input: Place;
  constructor(input: Place) {
    this.input = input;
  }

  exchange(): Exchange {
    return {
      method: 'GET',
      path: pathOf(this.input),
      query: { 'x-id': 'GetObject' },
      headers: {},
      body: '',
      read: ({ body }) => ({
        Body: {
          transformToString: () => Promise.resolve(body.toString()),
          transformToByteArray: () => Promise.resolve(new Uint8Array(body)),
        },
      }),
    };
  }
}

export class DeleteObjectCommand implements Command {
  readonly input: Place;
  constructor(input: Place) {
    this.input = input;
  }

  exchange(): Exchange {
    return {
      method: 'DELETE',
      path: pathOf(this.input),
      query: { 'x-id': 'DeleteObject' },
      headers: {},
      body: '',
      read: () => ({}),
    };
  }
}
