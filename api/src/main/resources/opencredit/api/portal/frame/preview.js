// The newest records of a dataset, read when its page is looked at: search engines may keep the page, and must not keep
// them. The list, one link below, needs no script.
(() => {
  'use strict';

  const language = document.documentElement.lang;
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeZone: 'UTC' });

  for (const place of document.querySelectorAll('[data-preview]')) {
    fill(place).catch(() => {}); // then the link says it alone
  }

  async function fill(place) {
    const answer = await fetch(place.dataset.preview);
    const { records = [] } = answer.ok ? await answer.json() : {};
    if (records.length > 0) {
      place.querySelector('tbody').append(...records.map((record) => row(record, place)));
      place.hidden = false;
    }
  }

  function row(record, place) {
    const { subject, authority } = record;
    const made = document.createElement('tr');
    made.append(
      cell('td', time(record.decisionDate)),
      cell('th', link(`/records/${record.id}`, record.title || record.documentNumber || place.dataset.title, place), record.title),
      cell('td', identifies(subject.code) ? link(`/subjects/${subject.code}`, subject.name, place) : subject.name, subject.name),
      cell('td', authority.name, authority.name),
    );
    made.children[1].scope = 'row';
    return made;
  }

  // As CreditCode.isValid (GB 32100-2015): a code that fails its check identifies nobody, and leads nowhere.
  function identifies(code = '') {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1];
    const sum = weights.reduce((before, weight, at) => before + weight * alphabet.indexOf(code[at]), 0);
    return code.length === weights.length && sum % 31 === 0;
  }

  // `written` by a public body, in its language whatever that of the page
  function cell(name, content, written) {
    const made = document.createElement(name);
    if (written) {
      made.lang = 'zh-CN';
    }
    made.append(content);
    return made;
  }

  function time(date) {
    const made = document.createElement('time');
    made.dateTime = date;
    made.textContent = day.format(new Date(`${date}T00:00:00Z`));
    return made;
  }

  function link(path, text, place) {
    const made = document.createElement('a');
    made.href = path + place.dataset.reading; // as this page is read
    made.textContent = text;
    return made;
  }
})();
