/* global SwaggerUIBundle */

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

try {
  SwaggerUIBundle({
    spec: await read(),
    dom_id: '#operations',
    deepLinking: true,
    docExpansion: 'list',
    showExtensions: true,
    defaultModelsExpandDepth: -1,
    validatorUrl: null,
  });
} catch (fault) {
  const said = document.querySelector('#operations p');
  if (said !== null) said.textContent = `The operations cannot be shown: ${fault.message}.`;
}
