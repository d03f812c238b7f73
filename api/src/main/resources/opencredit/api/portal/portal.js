// What makes pages better where scripts run; each works without it.
(() => {
  'use strict';

  // suggestions under a search field (ARIA Authoring Practices: combobox with list autocomplete)
  for (const field of document.querySelectorAll('input[data-suggest]')) {
    suggest(field);
  }

  // without scripts the link leads to how a browser prints
  for (const link of document.querySelectorAll('a[data-print]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      window.print();
    });
  }

  function suggest(field) {
    const list = document.createElement('ul');
    list.id = `${field.id}-suggestions`;
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.hidden = true;
    field.after(list);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', 'false');
    let chosen = -1;
    let waiting;
    let last = '';

    field.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 120); // about the pause between two keys
    });
    field.addEventListener('keydown', (event) => {
      const options = [...list.children];
      if (event.key === 'Escape') {
        close();
      } else if (!list.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        choose((chosen + step + options.length) % options.length);
      } else if (event.key === 'Enter' && chosen >= 0) {
        event.preventDefault();
        options[chosen].click();
      }
    });
    field.addEventListener('blur', () => setTimeout(close, 150)); // a click on an option comes first

    async function ask() {
      const typed = field.value.trim();
      if (typed === last) {
        return;
      }
      last = typed;
      if (!typed) {
        close();
        return;
      }
      try {
        const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(typed)}&limit=8`);
        if (answer.ok && typed === field.value.trim()) {
          show((await answer.json()).suggestions);
        }
      } catch {
        close(); // the form works all the same
      }
    }

    function show(suggestions) {
      list.replaceChildren(...suggestions.map(option));
      chosen = -1;
      list.hidden = suggestions.length === 0;
      field.setAttribute('aria-expanded', String(!list.hidden));
      field.removeAttribute('aria-activedescendant');
    }

    function option(suggestion, index) {
      const item = document.createElement('li');
      item.id = `${list.id}-${index}`;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.textContent = suggestion.number ? `${suggestion.number} ${suggestion.name}` : suggestion.name;
      item.addEventListener('click', () => {
        field.value = suggestion.number || suggestion.name;
        close();
        field.form.requestSubmit();
      });
      return item;
    }

    function choose(index) {
      chosen = index;
      [...list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === index)));
      field.setAttribute('aria-activedescendant', list.children[index].id);
    }

    function close() {
      list.hidden = true;
      chosen = -1;
      field.setAttribute('aria-expanded', 'false');
      field.removeAttribute('aria-activedescendant');
    }
  }
})();
