// A file that is dropped on the form is chosen; without scripts there is the field.
(() => {
  'use strict';
  for (const form of document.querySelectorAll('form[data-drop]')) {
    const field = form.querySelector('input[type=file]');
    form.addEventListener('dragover', (event) => {
      event.preventDefault();
      form.classList.add('dropping');
    });
    form.addEventListener('dragleave', () => form.classList.remove('dropping'));
    form.addEventListener('drop', (event) => {
      event.preventDefault();
      form.classList.remove('dropping');
      if (event.dataTransfer.files.length > 0) {
        field.files = event.dataTransfer.files;
        field.focus();
      }
    });
  }
})();
