// Tables of class sortable can be put in the order of any column; without this they stand in the order of the answer.
(() => {
  'use strict';

  const collator = new Intl.Collator(document.documentElement.lang);

  for (const table of document.querySelectorAll('table.sortable')) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sort(table, head, column));
      head.append(button);
    });
  }

  // numbers begin with the largest, names with the first; a second click turns it round
  function sort(table, head, column) {
    const isNumber = head.classList.contains('number');
    const before = head.getAttribute('aria-sort');
    const order = before === null ? (isNumber ? 'descending' : 'ascending')
      : before === 'ascending' ? 'descending' : 'ascending';
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute('aria-sort');
    }
    head.setAttribute('aria-sort', order);
    const sign = order === 'ascending' ? 1 : -1;
    const rows = [...table.tBodies[0].rows];
    rows.sort((one, other) => compare(one.cells[column], other.cells[column], isNumber, sign));
    table.tBodies[0].append(...rows);
  }

  // what has no value stands last either way
  function compare(one, other, isNumber, sign) {
    const [a, b] = [one, other].map((cell) => cell.querySelector('data'));
    if (isNumber) {
      return (a === null) - (b === null) || (a === null ? 0 : sign * (Number(a.value) - Number(b.value)));
    }
    return sign * collator.compare(one.textContent.trim(), other.textContent.trim());
  }
})();
