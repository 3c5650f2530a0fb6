// One phone: who holds it, which chat is open, and what is tapped.
import { dayOf, face, messageNode, previewOf, timeOf } from "./bubbles.js";
import { chooseGroup, drawTopics, whySilent } from "./groups.js";
import { InlineTyping } from "./inline.js";
import { element } from "./words.js";

const BUSY = { typing: "typing…", upload_photo: "sending a picture…", record_voice: "recording…", upload_voice: "sending a voice note…" };
const CAME = { requested: "Request sent", "already inside": "You are already in this group", joined: "You joined the group", added: "The bot was added" };

async function post(path, body) {
  const response = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  return response.ok ? response.json() : { ok: false, text: "That did not work." };
}

export class Phone {
  constructor(root, side) {
    this.root = root;
    this.side = side;
    this.person = Number(localStorage.getItem(`person-${side}`)) || null;
    this.chat = null;
    this.topic = null;
    this.nodes = new Map();
    this.read = new Map();
    root.append(document.getElementById("phone-template").content.cloneNode(true));
    this.$ = (selector) => root.querySelector(selector);
    this.inline = new InlineTyping(this);
    this.listen();
  }

  listen() {
    const composer = this.$(".composer");
    const text = this.$("textarea");
    composer.addEventListener("submit", (event) => {
      event.preventDefault();
      const said = text.value.trim();
      text.value = "";
      this.inline.close();
      if (said) this.say(said);
    });
    text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        composer.requestSubmit();
      }
    });
    this.$(".attach").addEventListener("click", () => this.$(".file").click());
    this.$(".file").addEventListener("change", () => this.upload());
    this.$(".back").addEventListener("click", () => this.showList(this.$(".chat-list").hidden));
    this.$(".begin").addEventListener("click", () => this.do("start", {}));
    this.$(".menu-open").addEventListener("click", () => this.showMenu(this.$(".menu").hidden));
    this.$(".keys-toggle").addEventListener("click", () => { this.$(".keys").hidden = !this.$(".keys").hidden; });
    this.$(".replying button").addEventListener("click", () => this.replyTo(null));
    this.$(".alert button").addEventListener("click", () => { this.$(".alert").hidden = true; text.focus(); });
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.showMenu(false);
      this.$(".more").open = false;
      this.$(".alert").hidden = true;
      this.$(".chooser").hidden = true;
      this.inline.close();
    });
  }

  async do(deed, body) {
    const outcome = await post(`/sim/do/${deed}`, { person: this.person, chat: this.chat, thread: this.topic, ...body });
    if (!outcome.ok) this.toast(outcome.text);
    return outcome;
  }

  say(text) {
    const replyTo = this.reply?.id;
    this.replyTo(null);
    this.showMenu(false);
    return this.do("send", { text, reply_to: replyTo });
  }

  async press(message, data) {
    const { answer } = await this.do("press", { message, data });
    if (answer?.text) answer.show_alert ? this.alert(answer.text) : this.toast(answer.text);
  }

  async link(url, group) {
    if (!/^https?:\/\/t\.me\//.test(url)) return window.open(url, "_blank", "noopener");
    const outcome = await this.do("link", { url, group });
    if (!outcome.ok) return undefined;
    if (outcome.came === "choose") return chooseGroup(this.$(".chooser"), outcome.groups, (id) => this.link(url, id));
    if (outcome.chat && outcome.came !== "requested") await this.openChat(outcome.chat);
    if (CAME[outcome.came]) this.toast(CAME[outcome.came]);
    return outcome;
  }

  async copy(text) {
    try { await navigator.clipboard.writeText(text); } catch { /* Without permission the toast still tells what it was. */ }
    this.toast(`Copied: ${text}`);
  }

  async upload() {
    const input = this.$(".file");
    const form = new FormData();
    form.append("person", this.person);
    form.append("chat", this.chat ?? "");
    form.append("thread", this.topic ?? "");
    form.append("caption", this.$("textarea").value.trim());
    form.append("file", input.files[0]);
    input.value = "";
    this.$("textarea").value = "";
    const outcome = await (await fetch("/sim/upload", { method: "POST", body: form })).json();
    if (!outcome.ok) this.toast(outcome.text);
  }

  replyTo(message) {
    this.reply = message;
    this.$(".replying").hidden = !message;
    if (!message) return;
    this.$(".replying span").textContent = `Reply to ${message.sender.name}: ${message.text.slice(0, 40)}`;
    this.$("textarea").focus();
  }

  toast(text) {
    const toast = this.$(".toast");
    toast.textContent = text;
    toast.hidden = false;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => { toast.hidden = true; }, 3500);
  }

  alert(text) {
    this.$(".alert p").textContent = text;
    this.$(".alert").hidden = false;
    this.$(".alert button").focus();
  }

  hold(person) {
    this.person = person;
    this.chat = null;
    this.topic = null;
    localStorage.setItem(`person-${this.side}`, person);
    this.$(".toast").hidden = true;
    this.drawPeople(this.people);
    this.showList(false);
    return this.refresh();
  }

  openChat(chat, topic = null) {
    this.chat = chat;
    this.topic = topic;
    this.$(".toast").hidden = true;
    this.replyTo(null);
    this.inline.close();
    this.showList(false);
    return this.refresh();
  }

  showList(shown) {
    this.$(".chat-list").hidden = !shown;
    for (const part of [".log", ".foot"]) this.$(part).hidden = shown;
    this.$(".topics").hidden = shown || !this.view?.chat.topics.length;
    if (!shown) this.showMenu(false);
    if (this.view) this.drawBar(this.view.chat);
  }

  showMenu(shown) {
    this.$(".menu").hidden = !shown;
    this.$(".menu-open").setAttribute("aria-expanded", String(shown));
    if (shown) this.$(".menu button")?.focus();
  }

  drawPeople(people) {
    this.people = people;
    const key = JSON.stringify(people);
    if (this.person === null || !people.some((p) => p.id === this.person)) {
      this.person = people[this.side === "right" && people.length > 1 ? 1 : 0]?.id ?? null;
    }
    if (this.peopleKey === key + this.person) return;
    this.peopleKey = key + this.person;
    this.$(".people").replaceChildren(...people.map((person) => {
      const button = element("button", "person");
      button.type = "button";
      button.setAttribute("aria-pressed", String(person.id === this.person));
      button.append(face(person.name, person.id), element("bdi", "", person.name));
      button.addEventListener("click", () => this.hold(person.id));
      return button;
    }));
    this.root.setAttribute("aria-label", `${this.side} phone`);
  }

  async refresh() {
    if (this.person === null) return;
    const asked = `${this.person}/${this.chat}`;
    const response = await fetch(`/sim/phone?person=${this.person}&chat=${this.chat ?? ""}`);
    if (!response.ok || asked !== `${this.person}/${this.chat}`) return;
    this.view = await response.json();
    const { chat } = this.view;
    if (!chat.topics.length) this.topic = null;
    if (this.drawn !== `${this.person}/${chat.id}/${this.topic}`) {
      this.drawn = `${this.person}/${chat.id}/${this.topic}`;
      this.nodes.clear();
      this.$(".log-inner").replaceChildren();
    }
    drawTopics(this.$(".topics"), this.$(".chat-list").hidden ? chat.topics : [], this.topic, (thread) => this.openChat(this.chat, thread));
    this.drawMessages(chat);
    this.drawList();
    this.drawBar(chat);
    this.drawFoot(chat);
  }

  drawMessages(chat) {
    const log = this.$(".log");
    const inner = this.$(".log-inner");
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120 || this.nodes.size === 0;
    this.quiet = Boolean(whySilent(chat, this.topic));
    const wanted = [];
    let day = "";
    for (const message of chat.messages) {
      if (chat.topics.length && message.thread !== this.topic) continue;
      const its = dayOf(message.date * 1000);
      if (its !== day) wanted.push([`day ${its}`, 0, () => element("p", "day", its)]);
      day = its;
      wanted.push([message.id, `${message.changed}/${this.quiet}/${message.reply?.text ?? ""}`, () => this.messageNode(message, chat)]);
    }
    if (!wanted.length) wanted.push(["empty", 0, () => element("p", "empty", chat.group ? "No messages yet." : "No messages yet. Press Start to say hello.")]);
    const keep = new Set(wanted.map(([id]) => id));
    for (const [id, { node }] of this.nodes) {
      if (keep.has(id)) continue;
      this.nodes.delete(id);
      node.classList.add("gone");
      setTimeout(() => node.remove(), node.classList.contains("msg") ? 160 : 0);
    }
    let before = null;
    for (const [id, changed, make] of wanted) {
      const old = this.nodes.get(id);
      if (!old || old.changed !== changed) {
        const node = make();
        if (old) { node.style.animation = "none"; old.node.replaceWith(node); } else if (before) before.after(node); else inner.prepend(node);
        this.nodes.set(id, { node, changed });
      }
      before = this.nodes.get(id).node;
    }
    if (atEnd) log.scrollTop = log.scrollHeight;
    for (const image of inner.querySelectorAll("img")) {
      image.addEventListener("load", () => { if (atEnd) log.scrollTop = log.scrollHeight; }, { once: true });
    }
  }

  messageNode(message, chat) {
    return messageNode(message, {
      out: message.sender.id === this.person,
      group: chat.group,
      quiet: this.quiet,
      actions: {
        say: (text) => this.say(text),
        link: (url) => this.link(url),
        copy: (text) => this.copy(text),
        press: (id, data) => this.press(id, data),
        reply: (which) => this.replyTo(which),
      },
    });
  }

  drawList() {
    const { chats, chat } = this.view;
    this.read.set(`${this.person}/${chat.id}`, chats.find((c) => c.id === chat.id).changed);
    const fresh = (c) => c.changed > (this.read.get(`${this.person}/${c.id}`) ?? 0);
    const badge = this.$(".badge");
    const count = chats.filter(fresh).length;
    badge.hidden = count === 0;
    badge.textContent = count;
    this.$(".back").setAttribute("aria-label", count ? `All chats, ${count} with news` : "All chats");
    this.$(".chat-list").replaceChildren(...chats.map((c) => {
      const row = element("button", "chat-row");
      row.type = "button";
      const rest = element("span");
      const title = element("b", "", c.title);
      if (fresh(c)) title.prepend(element("i"));
      const last = element("small");
      last.append(element("bdi", "", previewOf(c.last)));
      rest.append(title, last);
      row.append(face(c.title, c.group ? c.id : this.view.bot), rest);
      row.addEventListener("click", () => this.openChat(c.id));
      return row;
    }));
  }

  drawBar(chat) {
    const listed = !this.$(".chat-list").hidden;
    this.$(".status-time").textContent = timeOf(new Date(this.view.now));
    this.$(".bar-title").textContent = listed ? "Chats" : chat.title;
    this.$(".bar > .face").replaceWith(face(listed ? this.view.person.first_name : chat.title, listed ? this.person : chat.group ? chat.id : this.view.bot));
    const busy = !listed && chat.action_seconds > 0 ? BUSY[chat.action] || "busy…" : "";
    const sub = this.$(".bar-sub");
    sub.textContent = busy || (listed ? this.view.person.first_name : chat.group ? `${chat.members} people${chat.bot ? " and the bot" : ""}` : "bot");
    sub.classList.toggle("busy", Boolean(busy));
    clearTimeout(this.busyTimer);
    if (busy) this.busyTimer = setTimeout(() => this.refresh(), chat.action_seconds * 1000 + 50);
    this.$(".more").hidden = listed;
    this.drawMore(chat);
  }

  drawMore(chat) {
    const item = (text, act, className) => {
      const button = element("button", className, text);
      button.type = "button";
      button.addEventListener("click", () => { this.$(".more").open = false; act(); });
      return button;
    };
    const items = chat.group
      ? [item("Leave the group", () => this.do("leave", {}), "danger")]
      : [chat.blocked ? item("Unblock the bot", () => this.do("block", { blocked: false })) : item("Block the bot", () => this.do("block", { blocked: true }), "danger")];
    this.$(".more-list").replaceChildren(...items);
  }

  drawFoot(chat) {
    const closed = chat.blocked || !chat.started;
    const begin = this.$(".begin");
    begin.hidden = !closed;
    begin.textContent = chat.blocked ? "Restart the bot" : "Start";
    const why = whySilent(chat, this.topic);
    this.$(".silenced").textContent = why;
    this.$(".silenced").hidden = !why;
    this.$(".composer").hidden = closed || Boolean(why);
    this.$(".menu-open").hidden = chat.commands.length === 0;
    const keys = JSON.stringify([chat.keyboard, closed]);
    const shown = Boolean(chat.keyboard) && !closed;
    this.$(".keys-toggle").hidden = !shown;
    if (keys !== this.keysKey) {
      this.keysKey = keys;
      this.$(".keys").hidden = !shown;
      this.$(".keys").replaceChildren(...(chat.keyboard || []).map((row) => this.keyRow(row)));
    }
    const commands = JSON.stringify(chat.commands);
    if (commands === this.commandsKey) return;
    this.commandsKey = commands;
    this.$(".menu").replaceChildren(...chat.commands.map(({ command, description }) => {
      const button = element("button");
      button.type = "button";
      button.append(element("b", "", `/${command}`), description);
      button.addEventListener("click", () => this.say(`/${command}`));
      return button;
    }));
  }

  keyRow(labels) {
    const row = element("div");
    row.append(...labels.map((label) => {
      const key = element("button", "", label);
      key.type = "button";
      key.dir = "auto";
      key.addEventListener("click", () => this.say(label));
      return key;
    }));
    return row;
  }
}
