import { NoCarrierAccount, type CarrierAccount } from '@muster/notifications/carrier/account';
import { fieldsOf, verifySignature, type SignatureFault } from '@muster/notifications/carrier/signature';
import type { AnswerDeps } from './answer-deps.ts';

type Proving = Pick<AnswerDeps, 'account' | 'newestAccount' | 'callbackUrl'>;

interface Signed {
  readonly path: string;
  readonly rawQuery: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const tokensOf = async (account: () => Promise<CarrierAccount>): Promise<readonly string[]> => {
  try {
    return [(await account()).authToken];
  } catch (error) {
    if (error instanceof NoCarrierAccount) return [];
    throw error;
  }
};

const faultOf = async (
  { callbackUrl }: Proving,
  { path, rawQuery, headers, body }: Signed,
  account: () => Promise<CarrierAccount>,
): Promise<SignatureFault | undefined> =>
  verifySignature(await tokensOf(account), {
    signature: headers['x-twilio-signature'],
    addresses: [`${callbackUrl}${path}${rawQuery && `?${rawQuery}`}`],
    fields: fieldsOf(body),
    body,
  });

/**
 * Why a request is not proven to come from the carrier; undefined when it is. A token that was changed a moment ago is read
 * again. Rejects where the account cannot be read now.
 */
export const signatureFault = async (deps: Proving, request: Signed): Promise<SignatureFault | undefined> =>
  (await faultOf(deps, request, deps.account)) && faultOf(deps, request, deps.newestAccount);
