// One message as a bubble with its buttons.
import { element, words } from "./words.js";

const CLOCK = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", weekday: "long", day: "numeric", month: "long" });
const SERVICE = {
  joined: (n) => `${n} joined the group`, left: (n) => `${n} left the group`,
  pinned: () => "A message was pinned", moved: () => "The group was upgraded",
  topic: (n) => `The topic “${n}” was made`, closed: () => "The topic was closed", reopened: () => "The topic was opened again",
};

export const timeOf = (date) => CLOCK.format(date);
export const dayOf = (date) => DAY.format(date);
export const hueOf = (id) => (Math.abs(id) * 67 + 150) % 360;

export function face(name, id) {
  const node = element("span", "face", [...name][0]?.toUpperCase() || "?");
  node.style.setProperty("--hue", hueOf(id));
  node.setAttribute("aria-hidden", "true");
  return node;
}

export function previewOf(message) {
  if (!message) return "No messages yet";
  if (message.service) return SERVICE[message.service.kind](message.service.name);
  return message.text || message.media?.kind || message.poll?.question || message.venue?.title || (message.location ? "place" : "contact");
}

function media(message) {
  const { kind, url, file_name: name, duration } = message.media;
  if (kind === "photo") {
    const image = element("img");
    image.src = url;
    image.alt = message.text ? "Picture, described below" : "Picture";
    if (message.has_media_spoiler) {
      image.className = "veiled";
      image.tabIndex = 0;
    }
    return image;
  }
  if (kind === "voice" || kind === "audio" || kind === "video") {
    const player = element(kind === "video" ? "video" : "audio");
    player.controls = true;
    player.preload = "metadata";
    player.src = url;
    player.setAttribute("aria-label", `${kind === "voice" ? "Voice note" : kind}, ${duration || 0} seconds`);
    return player;
  }
  if (kind === "sticker") return element("p", "words", `${message.media.emoji || ""} sticker`);
  const link = element("a", "file-link", `📄 ${name || "file"}`);
  link.href = url;
  link.download = name || "file";
  return link;
}

function meta(message, { group, quiet, actions }) {
  const line = element("span", "meta");
  if (group && !quiet) line.append(replyButton(message, actions, "answer-words", "Reply"));
  if (message.protected) {
    const lock = element("span", "", "🔒 protected");
    lock.title = "Cannot be forwarded or saved";
    line.append(lock);
  }
  if (message.edited) line.append(element("span", "", "edited"));
  line.append(element("time", "", timeOf(message.date * 1000)));
  return line;
}

function replyButton(message, actions, className, label) {
  const button = element("button", className, label);
  button.type = "button";
  button.setAttribute("aria-label", `Reply to ${message.sender.name}`);
  button.addEventListener("click", () => actions.reply(message));
  return button;
}

function poll({ question, options }) {
  const list = element("ul", "poll");
  list.append(...options.map((option) => element("li", "", option.text)));
  const box = element("div");
  box.append(element("b", "", question), list);
  return box;
}

function pin({ title, address }) {
  const box = element("div", "pin");
  box.append(element("b", "", `📍 ${title}`), element("p", "", address));
  return box;
}

function bubble(message, options) {
  const { out, group, actions } = options;
  const box = element("div", "bubble");
  if (group && !out) {
    const who = element("bdi", "who", message.sender.name);
    who.style.setProperty("--hue", hueOf(message.sender.id));
    box.append(who);
  }
  if (message.via) box.append(element("span", "aside", `via @${message.via}`));
  if (message.forwarded) box.append(element("span", "aside", `Forwarded from ${message.forwarded}`));
  if (message.reply) {
    const reply = element("span", "reply");
    reply.dir = "auto";
    reply.append(element("b", "", message.reply.name), ` ${message.reply.text}`);
    box.append(reply);
  }
  if (message.media) {
    box.append(media(message));
    if (["photo", "video"].includes(message.media.kind)) box.classList.add("pictured");
  }
  if (message.venue) box.append(pin(message.venue));
  else if (message.location) box.append(element("p", "", `📍 ${message.location.latitude}, ${message.location.longitude}`));
  if (message.contact) box.append(element("p", "", `👤 ${message.contact.first_name} ${message.contact.phone_number}`));
  if (message.poll) box.append(poll(message.poll));
  if (message.text) {
    const text = element("div", "words");
    text.dir = "auto";
    text.append(words(message.text, message.entities, actions));
    box.append(text);
  }
  box.append(meta(message, options));
  return box;
}

function inlineButton(button, message, actions) {
  const node = element("button", "inline", button.text);
  node.type = "button";
  node.dir = "auto";
  if (button.url) node.classList.add("leads-out");
  if (button.copy_text) node.classList.add("copies");
  node.addEventListener("click", async () => {
    if (button.url) return actions.link(button.url);
    if (button.copy_text) return actions.copy(button.copy_text.text);
    node.classList.add("waiting");
    await actions.press(message.id, button.callback_data);
    node.classList.remove("waiting");
  });
  return node;
}

export function messageNode(message, options) {
  if (message.service) {
    const line = element("p", "service", SERVICE[message.service.kind](message.service.name));
    line.dir = "auto";
    return line;
  }
  const { out, actions } = options;
  const node = element("article", `msg${out ? " out" : ""}${message.protected ? " protected" : ""}`);
  node.append(bubble(message, options));
  if (message.rows.length) {
    node.classList.add("wide");
    const rows = element("div", "rows");
    for (const row of message.rows) {
      const line = element("div");
      line.append(...row.map((button) => inlineButton(button, message, actions)));
      rows.append(line);
    }
    node.append(rows);
  }
  if (!options.group) node.append(replyButton(message, actions, "icon answer", "↩"));
  return node;
}
