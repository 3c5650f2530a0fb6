// The page: two phones, the clock, the posters, and the stream that keeps them live.
import { Phone } from "./phone.js";
import { element } from "./words.js";

const phones = [...document.querySelectorAll(".phone")].map((root) => new Phone(root, root.dataset.phone));
const byId = (id) => document.getElementById(id);
const TIME = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit" });
const DATE = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", weekday: "short", day: "numeric", month: "short", year: "numeric" });

let drawnPosters = "";

function drawPosters(state) {
  const key = JSON.stringify([state.posters, state.people]);
  if (key === drawnPosters) return;
  drawnPosters = key;
  byId("posters").replaceChildren(...state.posters.map((poster) => {
    const item = element("li");
    const button = element("button", "soft", poster.label);
    button.type = "button";
    const whose = state.people.find((person) => person.id === poster.person);
    button.append(element("small", "", whose ? `for ${whose.name}` : "on the left phone"));
    button.addEventListener("click", () => openPoster(poster.payload, poster.person));
    item.append(button);
    return item;
  }));
}

async function openPoster(payload, person, side = "left") {
  let phone = phones.find((each) => each.person === person) || phones.find((each) => each.side === side);
  if (person && phone.person !== person) await phone.hold(person);
  phone.openChat(null);
  await phone.do("start", { payload });
}

async function refresh() {
  const state = await (await fetch("/sim/state")).json();
  byId("clock-time").textContent = TIME.format(new Date(state.now));
  byId("clock-date").textContent = DATE.format(new Date(state.now));
  drawPosters(state);
  for (const phone of phones) phone.drawPeople(state.people);
  await Promise.all(phones.map((phone) => phone.refresh()));
}

// One refresh at a time, and one more if something changed meanwhile.
let running = false;
let again = false;
async function change() {
  if (running) { again = true; return; }
  running = true;
  do {
    again = false;
    try { await refresh(); } catch { byId("live").textContent = "Waiting for the simulator…"; }
  } while (again);
  running = false;
}

for (const button of document.querySelectorAll("[data-clock]")) {
  button.addEventListener("click", () => fetch("/sim/clock", { method: "POST", body: button.dataset.clock }));
}
byId("poster-form").addEventListener("submit", (event) => {
  event.preventDefault();
  openPoster(byId("payload").value.trim(), null, byId("payload-phone").value);
});

const stream = new EventSource("/sim/events");
stream.addEventListener("open", () => { byId("live").textContent = "Live"; });
stream.addEventListener("error", () => { byId("live").textContent = "Waiting for the simulator…"; });
stream.addEventListener("message", change);
setInterval(change, 30000);
