const list = document.querySelector('#mails');
const news = document.querySelector('#news');
const everyMs = 2000;

const say = (text) => {
  if (news.textContent !== text) news.textContent = text;
};

/** Puts mails that are new before those that are here, which stay as they are: opened, or being read. */
const look = async () => {
  const reply = await fetch('/mails');
  if (!reply.ok) throw new Error(`answered with ${reply.status}`);
  const items = new DOMParser()
    .parseFromString(await reply.text(), 'text/html')
    .querySelectorAll('#mails > li');
  const fresh = [...items].filter(({ id }) => document.getElementById(id) === null);
  list.prepend(...fresh);
  if (fresh.length > 0) say(`${fresh.length} new since ${new Date().toLocaleTimeString('en-GB')}.`);
};

const watch = async () => {
  try {
    if (!document.hidden) await look();
  } catch {
    say('Nothing answers: Muster has been stopped. Load this page again once it runs.');
  }
  setTimeout(watch, everyMs);
};

void watch();
