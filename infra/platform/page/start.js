const base = new URL('.', document.baseURI);

/**
 * The document for somebody at a page: requests go to where the page came from, and what is asked for is an access token,
 * for nobody signs a webhook by hand.
 */
const read = async () => {
  const reply = await fetch(new URL('v1/openapi.json', base));
  if (!reply.ok) throw new Error(`the document was answered with ${reply.status}`);
  const api = await reply.json();
  const { user } = api.components.securitySchemes;
  return {
    ...api,
    servers: [{ url: base.href.replace(/\/$/, '') }],
    components: { ...api.components, securitySchemes: { user } },
  };
};

/** Cognito's answer to a name and a password. Neither is kept, nor stands in an address. */
const signIn = async (clientId, { username, password }) => {
  const reply = await fetch(new URL('/', base), {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: clientId,
      AuthParameters: { USERNAME: username, PASSWORD: password },
    }),
  });
  const { AuthenticationResult, ChallengeName } = await reply.json();
  if (AuthenticationResult) return { token: AuthenticationResult.AccessToken };
  return {
    problem: ChallengeName
      ? 'Choose a password of your own first.'
      : 'Name and password do not fit, or the user is disabled.',
  };
};

/** Shows the form where the stage lets a page sign users in, and gives the operations each token that comes of it. */
const offerSignIn = async (operations) => {
  const { clientId } = await (await fetch(new URL('docs/sign-in.json', base))).json();
  if (clientId === undefined) return;
  const form = document.querySelector('#sign-in');
  const said = form.querySelector('output');
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { username, password } = form.elements;
    said.textContent = 'Signing in …';
    try {
      const { token, problem } = await signIn(clientId, {
        username: username.value,
        password: password.value,
      });
      if (token) operations.preauthorizeApiKey('user', token);
      said.textContent = problem ?? `Signed in as ${username.value}, for an hour.`;
    } catch {
      said.textContent = 'The sign-in could not be reached.';
    }
    password.value = '';
  });
};

try {
  const operations = SwaggerUIBundle({
    spec: await read(),
    dom_id: '#operations',
    deepLinking: true,
    docExpansion: 'list',
    showExtensions: true,
    defaultModelsExpandDepth: -1,
    validatorUrl: null,
  });
  await offerSignIn(operations);
} catch (fault) {
  const said = document.querySelector('#operations p');
  if (said !== null) said.textContent = `The operations cannot be shown: ${fault.message}.`;
}
