// What only groups have: topics as tabs, why somebody cannot write, and choosing a group for the bot.
import { element } from "./words.js";

const WHEN = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

export function drawTopics(bar, topics, open, choose) {
  bar.hidden = topics.length === 0;
  const key = JSON.stringify([topics, open]);
  if (bar.dataset.key === key) return;
  bar.dataset.key = key;
  bar.replaceChildren(...topics.map((topic) => {
    const tab = element("button", "topic", topic.closed ? `🔒 ${topic.name}` : topic.name);
    tab.type = "button";
    tab.dir = "auto";
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-selected", String(topic.thread === open));
    tab.addEventListener("click", () => choose(topic.thread));
    return tab;
  }));
}

export function whySilent(chat, topic) {
  if (chat.silent?.kind === "muted") {
    return chat.silent.until ? `You cannot write here until ${WHEN.format(chat.silent.until * 1000)}.` : "You cannot write here.";
  }
  if (chat.silent) return "Only administrators can write here now.";
  return chat.topics.find((each) => each.thread === topic)?.closed ? "This topic is closed." : "";
}

export function chooseGroup(box, groups, chosen) {
  const list = box.querySelector(".chooser-list");
  const close = () => { box.hidden = true; };
  list.replaceChildren(...groups.map((group) => {
    const button = element("button", "soft", group.title);
    button.type = "button";
    button.addEventListener("click", () => { close(); chosen(group.id); });
    return button;
  }));
  box.querySelector("p").textContent = groups.length ? "Choose a group for the bot" : "You have no group of your own here.";
  box.querySelector(".chooser-close").onclick = close;
  box.hidden = false;
  box.querySelector("button").focus();
}
