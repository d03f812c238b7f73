// How far a file is, without loading the page anew; without scripts there is the link.
(() => {
  'use strict';
  const every = 2000; // milliseconds: a step of the work takes about a second
  const shown = document.getElementById('batch');

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
      shown.querySelector('[role=status]').textContent = now.querySelector('[role=status]').textContent;
    } catch {
      // the next look may reach the server
    }
    setTimeout(look, every);
  }

  setTimeout(look, every);
})();
