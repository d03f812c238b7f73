// What makes pages better where scripts run; each works without it.
(() => {
  'use strict';

  // an address to share says what was asked and nothing else
  for (const form of document.querySelectorAll('form.find, form.narrow')) {
    form.addEventListener('formdata', ({ formData }) => {
      for (const [name, value] of [...formData]) {
        if (value === '') {
          formData.delete(name);
        }
      }
    });
  }

  // suggestions under a search field (ARIA Authoring Practices: editable combobox with list autocomplete)
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

  // without scripts the text can be marked and copied all the same
  for (const button of document.querySelectorAll('button[data-copy]')) {
    const text = document.getElementById(button.dataset.copy);
    button.hidden = false;
    button.addEventListener('click', async () => {
      mark(text);
      try {
        await navigator.clipboard.writeText(text.value ?? text.textContent);
        button.textContent = button.dataset.done;
      } catch {
        text.focus(); // marked: whoever may not write to the clipboard copies it by hand
      }
    });
  }

  function mark(text) {
    if (text.select) {
      text.select();
    } else {
      window.getSelection().selectAllChildren(text);
    }
  }

  function suggest(field) {
    const chinese = document.documentElement.lang.startsWith('zh');
    const kinds = chinese
      ? { subject: '主体', authority: '机关', number: '文号' }
      : { subject: 'subject', authority: 'authority', number: 'number' };
    const list = element('ul', 'suggestions', { id: `${field.id}-suggestions`, role: 'listbox' });
    list.setAttribute('aria-label', chinese ? '输入提示' : 'Suggestions');
    list.hidden = true;
    const said = element('p', 'hidden-text', { role: 'status' });
    field.after(list, said);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-haspopup', 'listbox');
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', 'false');
    let chosen = -1; // none: the field itself
    let typed = ''; // by the reader, whatever is chosen
    let answered = '';
    let waiting;
    let asking;

    field.addEventListener('input', (event) => event.isComposing || soon());
    field.addEventListener('compositionend', soon);
    field.addEventListener('keydown', key);
    field.addEventListener('blur', close);
    list.addEventListener('mousedown', (event) => event.preventDefault()); // the field keeps the focus

    function soon() {
      typed = field.value;
      clearTimeout(waiting);
      waiting = setTimeout(ask, 120); // about the pause between two keys
    }

    function key(event) {
      if (event.isComposing) {
        return; // these keys are the input method's
      }
      const many = list.children.length;
      if (event.key === 'ArrowDown' && many > 0) {
        event.preventDefault();
        choose(isOpen() ? next(1) : event.altKey ? -1 : 0);
      } else if (event.key === 'ArrowUp' && many > 0) {
        event.preventDefault();
        choose(isOpen() ? next(-1) : many - 1);
      } else if (event.key === 'Escape' && isOpen()) {
        event.preventDefault(); // a search field would be emptied at once
        write(typed);
        close();
      } else if (event.key === 'Enter') {
        close();
      }
    }

    function isOpen() {
      return !list.hidden;
    }

    // through the list and the field, round and round
    function next(step) {
      const places = list.children.length + 1;
      return ((chosen + 1 + step + places) % places) - 1;
    }

    async function ask() {
      const now = typed.trim();
      if (now === answered && list.children.length > 0) {
        return;
      }
      answered = now;
      asking?.abort();
      // what may be somebody's number is not sent before it is asked for
      if (!now || /\d{6}(19|20)\d{9}[\dXx]/.test(now)) {
        show([]);
        return;
      }
      asking = new AbortController();
      try {
        const address = `${field.dataset.suggest}?q=${encodeURIComponent(now)}&limit=8`;
        const answer = await fetch(address, { signal: asking.signal });
        show(answer.ok ? (await answer.json()).suggestions : []);
      } catch (failed) {
        if (failed.name !== 'AbortError') {
          show([]); // the form works all the same
        }
      }
    }

    function show(suggestions) {
      list.replaceChildren(...suggestions.map(option));
      const isSeen = suggestions.length > 0 && document.activeElement === field;
      said.textContent = !isSeen ? '' : chinese ? `有 ${suggestions.length} 条提示，用上下键选择` : `${suggestions.length} suggestions, use the arrow keys`;
      if (isSeen) {
        choose(-1);
      } else {
        close();
      }
    }

    function option(suggestion, index) {
      const item = element('li', '', { id: `${list.id}-${index}`, role: 'option' });
      item.dataset.value = suggestion.number || suggestion.name;
      item.textContent = suggestion.number ? `${suggestion.number} ${suggestion.name}` : suggestion.name;
      const kind = element('span', 'kind', {});
      kind.textContent = kinds[suggestion.kind] || '';
      item.append(' ', kind);
      item.addEventListener('click', () => {
        write(item.dataset.value);
        close();
        field.form.requestSubmit();
      });
      return item;
    }

    function choose(index) {
      chosen = index;
      list.hidden = false;
      field.setAttribute('aria-expanded', 'true');
      [...list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === index)));
      if (index < 0) {
        write(typed);
        field.removeAttribute('aria-activedescendant');
        return;
      }
      const item = list.children[index];
      write(item.dataset.value);
      field.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({ block: 'nearest' });
    }

    // the same again would end what an input method composes
    function write(value) {
      if (field.value !== value) {
        field.value = value;
      }
    }

    function close() {
      list.hidden = true;
      chosen = -1;
      [...list.children].forEach((item) => item.setAttribute('aria-selected', 'false'));
      field.setAttribute('aria-expanded', 'false');
      field.removeAttribute('aria-activedescendant');
    }
  }

  function element(name, className, attributes) {
    const made = document.createElement(name);
    made.className = className;
    Object.entries(attributes).forEach(([attribute, value]) => made.setAttribute(attribute, value));
    return made;
  }
})();
