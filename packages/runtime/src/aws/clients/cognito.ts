import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { settings } from './settings.ts';

export const cognito = (): CognitoIdentityProviderClient => new CognitoIdentityProviderClient(settings);
