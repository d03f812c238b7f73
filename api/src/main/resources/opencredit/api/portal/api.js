SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#contract',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  // no badge: it would ask another site
  validatorUrl: null,
});
