import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { inject } from 'vitest';

interface Content {
  readonly schema?: object;
}
interface Operation {
  readonly responses: Record<string, { readonly content?: Record<string, Content> }>;
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components?: object;
}

const { apiUrl } = inject('muster');
const bare = (path: string): string[] =>
  path
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean);

class Contract {
  readonly #document: Document;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(document: Document) {
    this.#document = document;
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: 'muster:/api', components: document.components ?? {} });
  }

  operation(method: string, path: string): { template: string; operation: Operation } | undefined {
    const given = bare(path);
    const found = Object.entries(this.#document.paths)
      .filter(([template, operations]) => {
        const parts = bare(template);
        const fits = parts.every((part, at) => part.startsWith('{') || part === given[at]);
        return parts.length === given.length && fits && operations[method.toLowerCase()] !== undefined;
      })
      .sort(([one], [other]) => one.split('{').length - other.split('{').length);
    const [template, operations] = found[0] ?? [];
    const operation = operations?.[method.toLowerCase()];
    return template === undefined || operation === undefined ? undefined : { template, operation };
  }

  /** Everything in which a reply differs from what the document says of it. */
  faults(method: string, path: string, status: number, type: string, body: unknown): string[] {
    const found = this.operation(method, path);
    if (found === undefined) return [`the document has no ${method} ${path}`];
    const { template, operation } = found;
    const response =
      operation.responses[status] ??
      operation.responses[`${String(status)[0] ?? ''}XX`] ??
      operation.responses['default'];
    if (response === undefined) return [`${method} ${template} has no reply ${status}`];
    const types = Object.keys(response.content ?? {});
    if (types.length === 0) return [];
    const named = types.find((one) => one.split(';')[0] === type.split(';')[0]);
    if (named === undefined) return [`${method} ${template} ${status} is ${type}, not ${types.join()}`];
    const schema = response.content?.[named]?.schema;
    if (schema === undefined || !type.includes('json')) return [];
    const validate = this.#validator(`${method} ${template} ${status}`, schema);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${template} ${instancePath} ${message}`,
    );
  }

  #validator(key: string, schema: object): ValidateFunction {
    const known = this.#validators.get(key);
    if (known !== undefined) return known;
    const inApi = JSON.parse(
      JSON.stringify(schema).replaceAll('"#/components/', '"muster:/api#/components/'),
    ) as object;
    const made = this.#ajv.compile(inApi);
    this.#validators.set(key, made);
    return made;
  }
}

let contract: Promise<Contract> | undefined;
const theContract = (): Promise<Contract> =>
  (contract ??= fetch(`${apiUrl}/v1/openapi.json`).then(
    async (reply) => new Contract((await reply.json()) as Document),
  ));

/** A fetch that refuses every reply which is not as the API's own document says. */
export async function validated(request: Request): Promise<Response> {
  const reply = await fetch(request);
  const path = request.url.slice(apiUrl.length);
  const type = reply.headers.get('content-type') ?? '';
  const text = await reply.clone().text();
  const body: unknown = type.includes('json') ? JSON.parse(text) : text;
  const faults = (await theContract()).faults(request.method, path, reply.status, type, body);
  if (faults.length > 0) {
    throw new Error(
      `${request.method} ${path} answered ${reply.status} against its contract:\n${faults.join('\n')}`,
    );
  }
  return reply;
}
