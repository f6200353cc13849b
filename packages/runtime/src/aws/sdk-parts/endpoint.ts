import { partition } from '@aws-sdk/core/client';
import type { Service } from './service-client.ts';

/** The region that Lambda says it is in. */
export const regionOf = (): string => {
  const region = process.env['AWS_REGION'];
  if (region === undefined || region === '') throw new TypeError('AWS_REGION is not set');
  return region;
};

/** Where a service is: as the environment says for it or for all, else at its host in the region. */
export const endpointOf = ({ host, variable }: Pick<Service, 'host' | 'variable'>): URL => {
  const set = process.env[`AWS_ENDPOINT_URL_${variable}`] ?? process.env['AWS_ENDPOINT_URL'];
  if (set !== undefined && set !== '') return new URL(set);
  const region = regionOf();
  return new URL(`https://${host}.${region}.${partition(region).dnsSuffix}`);
};
