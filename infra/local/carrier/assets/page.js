const mailList = document.querySelector('#mails');
const news = document.querySelector('#news');
const phoneList = document.querySelector('#phones');
const ringing = document.querySelector('#ringing');
const everyMs = { mails: 2000, phones: 1000 };

const say = (place, text) => {
  if (place.textContent !== text) place.textContent = text;
};

const fetchPart = async (address) => {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`answered with ${reply.status}`);
  if (reply.status === 204) return undefined;
  return new DOMParser().parseFromString(await reply.text(), 'text/html');
};

/** Puts mails that are new before those that are here, which stay as they are: opened, or being read. */
const lookForMails = async () => {
  const items = (await fetchPart('/mails')).querySelectorAll('#mails > li');
  const fresh = [...items].filter(({ id }) => document.getElementById(id) === null);
  mailList.prepend(...fresh);
  if (fresh.length > 0) say(news, `${fresh.length} new since ${new Date().toLocaleTimeString('en-GB')}.`);
};

const screenOf = (phone) => phone.querySelector('.screen');

/** Shows what is new on a phone. What is typed stays, the focus too, and what was unfolded. */
const renew = (here, fresh) => {
  here.className = fresh.className;
  if (fresh.className === 'ringing') here.querySelector('details').open = true;
  const [old, next] = [screenOf(here), screenOf(fresh)];
  if (old.dataset.shown === next.dataset.shown) return;
  const focused = here.contains(document.activeElement) ? document.activeElement.id : '';
  const unfolded = old.querySelector('details[open]') !== null;
  here.querySelector('summary').replaceChildren(...fresh.querySelector('summary').childNodes);
  old.replaceWith(next);
  if (unfolded) next.querySelector('details')?.setAttribute('open', '');
  if (focused === '' || here.contains(document.activeElement)) return;
  (document.getElementById(focused) ?? here).focus();
};

/** The last used phone comes first, but nothing moves under the hands of whoever is at one. */
const lookAtPhones = async () => {
  const part = await fetchPart(`/phones?known=${phoneList.dataset.version}`);
  if (part === undefined) return;
  const fresh = part.querySelector('#phones');
  const inUse = phoneList.contains(document.activeElement);
  const items = [...fresh.children].map((item) => {
    const here = document.getElementById(item.id);
    if (here !== null) renew(here, item);
    return here ?? item;
  });
  if (inUse) phoneList.prepend(...items.filter(({ isConnected }) => !isConnected));
  else if (items.some((item, at) => phoneList.children[at] !== item)) phoneList.replaceChildren(...items);
  phoneList.dataset.version = fresh.dataset.version;
  say(ringing, part.querySelector('#ringing').textContent);
};

const watch = async (look, ms) => {
  try {
    if (!document.hidden) await look();
  } catch {
    say(news, 'Nothing answers: Muster has been stopped. Load this page again once it runs.');
  }
  setTimeout(watch, ms, look, ms);
};

/** Does on a phone what its form says, without leaving the page. */
const act = async (form, button) => {
  const reply = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams(new FormData(form, button)),
    redirect: 'manual', // back to this page, which is here
  });
  if (reply.type === 'opaqueredirect') form.querySelector('textarea')?.form.reset();
  else say(ringing, `That did not work: ${await reply.text()}`);
  await lookAtPhones();
};

phoneList.addEventListener('submit', (event) => {
  event.preventDefault();
  void act(event.target, event.submitter);
});

void watch(lookForMails, everyMs.mails);
void watch(lookAtPhones, everyMs.phones);
