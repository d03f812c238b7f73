// The contract, rendered. Its own layout has a second main landmark, a heading of the page's level and a choice of
// servers without a label; here the page has the frame, and what is tried asks the server that it came from.
(() => {
  'use strict';

  const CHINESE = document.documentElement.lang.startsWith('zh');

  const frame = ({ React }) => ({
    components: {
      FramedLayout: ({ getComponent, specSelectors }) => {
        const part = (name, properties) => React.createElement(getComponent(name, true), properties);
        const heading = (text) => React.createElement('h2', null, text);
        if (specSelectors.loadingStatus() !== 'success') {
          return React.createElement('div', { className: 'swagger-ui' }, part('errors'));
        }
        return React.createElement('div', { className: 'swagger-ui' },
          part('SvgAssets'),
          part('errors'),
          heading(CHINESE ? '通用约定' : 'Conventions'),
          part('Markdown', { source: specSelectors.info().get('description') }),
          heading(CHINESE ? '全部路径' : 'Paths'),
          part('operations'),
          part('Models'));
      },
    },
  });

  // fields say what they are for in another column, and what scrolls cannot be reached by keyboard
  const contract = document.getElementById('contract');
  new MutationObserver(() => {
    for (const field of contract.querySelectorAll('[data-param-name] :is(select, input, textarea)')) {
      field.setAttribute('aria-label', field.closest('[data-param-name]').dataset.paramName);
    }
    for (const body of contract.querySelectorAll('.body-param__text')) {
      body.setAttribute('aria-label', CHINESE ? '请求体' : 'Request body');
    }
    for (const text of contract.querySelectorAll('pre.microlight')) {
      text.tabIndex = 0;
    }
  }).observe(contract, { childList: true, subtree: true });

  SwaggerUIBundle({
    url: `/v1/openapi.json?lang=${CHINESE ? 'zh' : 'en'}`,
    dom_id: '#contract',
    plugins: [frame],
    layout: 'FramedLayout',
    // else every path is a link inside of a button
    deepLinking: false,
    defaultModelsExpandDepth: 0,
    // no badge: it would ask another site
    validatorUrl: null,
  });
})();
