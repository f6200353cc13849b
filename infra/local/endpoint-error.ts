import { UserError } from './user-error.ts';

const untrusted = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);

const refusedKeys = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);

/** The code of a fault or of its cause: the SDK has it in the fault's name, fetch in the cause. */
export const codeOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return '';
  if ('code' in fault && typeof fault.code === 'string') return fault.code;
  return codeOf(fault.cause) || fault.name;
};

/** How to have an untrusted certificate trusted; undefined for any other code. */
export const certificateRemedy = (code: string): string | undefined => {
  if (untrusted.has(code)) {
    return `Its certificate is not trusted (${code}): name the file of its authority's certificate, by NODE_EXTRA_CA_CERTS=/path/ca.pem before the command.`;
  }
  if (code === 'CERT_HAS_EXPIRED') return 'Its certificate has expired: give it a new one.';
  if (code !== 'ERR_TLS_CERT_ALTNAME_INVALID') return undefined;
  return 'Its certificate is for other names: use one of those, or give it a certificate for this one.';
};

const remedy = (code: string, { hostname, protocol }: URL): string | undefined => {
  if (refusedKeys.has(code)) {
    return `It refuses the keys (${code}): put its own into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name their profile by AWS_PROFILE.`;
  }
  switch (code) {
    case 'ECONNREFUSED':
      return 'Nothing answers there: start the emulator first, or correct the address.';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `There is no host ${hostname}: correct the name, or give its IP address.`;
    case 'ETIMEDOUT':
    case 'TimeoutError':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return 'It does not answer in time: see that it runs and can be reached from here.';
    case 'CredentialsProviderError':
      return 'The keys cannot be read: correct AWS_PROFILE, or give AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.';
    case 'EPROTO':
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
      return 'It does not speak TLS: give the address with http.';
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
    case 'HPE_INVALID_CONSTANT':
      return protocol === 'http:'
        ? 'It breaks the connection off: if it speaks TLS, give the address with https.'
        : undefined;
    default:
      return certificateRemedy(code);
  }
};

/** Why an address cannot be used, with the remedy; undefined for a fault that is not about the connection. */
export const endpointError = (fault: unknown, address: string): UserError | undefined => {
  const words = remedy(codeOf(fault), new URL(address));
  return words === undefined ? undefined : new UserError(`${address} cannot be used. ${words}`);
};
