// How far a file is, as the server tells it; without scripts there is the link.
(() => {
  'use strict';
  const every = 2000; // milliseconds: a step of the work takes about a second
  const shown = document.getElementById('batch');
  const status = shown.querySelector('[role=status]');
  const language = document.documentElement.lang;

  function say(batch) {
    const words = shown.dataset;
    const state = shown.querySelector(`[data-state="${batch.state}"]`);
    const number = (count) => count.toLocaleString(language);
    const progress = batch.progress || {};
    let text = state ? state.textContent.trim() : '';
    if (progress.rows > 0) {
      text += words.colon + number(progress.rowsDone) + ' / ' + number(progress.rows);
    } else if (progress.rowsChecked !== undefined) {
      text += words.checked.replace('0', number(progress.rowsChecked));
    }
    status.textContent = text;
  }

  // where too many listen already, or something on the way lets no events through
  async function look() {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      if (!answer.ok || answer.redirected) {
        return; // the session is over: the page stays as it is, and its link leads to the form
      }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const now = page.getElementById('batch');
      if (now.dataset.underway !== 'true') {
        location.reload(); // what it ends with has forms of its own
        return;
      }
      status.textContent = now.querySelector('[role=status]').textContent;
    } catch {
      // the next look may reach the server
    }
    setTimeout(look, every);
  }

  const told = new EventSource(location.pathname + '/events');
  told.addEventListener('progress', (event) => say(JSON.parse(event.data)));
  told.addEventListener('end', () => {
    told.close();
    location.reload(); // what it ends with has forms of its own
  });
  told.addEventListener('error', () => {
    if (told.readyState === EventSource.CLOSED) {
      setTimeout(look, every);
    }
  });
})();
