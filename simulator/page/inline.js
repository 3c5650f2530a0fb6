// Typing "@bot words": what the bot offers, above the text box, to choose from.
import { element } from "./words.js";

const PAUSE = 250;

export class InlineTyping {
  constructor(phone) {
    this.phone = phone;
    this.list = phone.$(".offers");
    this.box = phone.$("textarea");
    this.box.addEventListener("input", () => this.typed());
  }

  query() {
    const name = this.phone.view?.bot_username;
    const [first, ...rest] = this.box.value.split(/\s/);
    return name && rest.length && first.toLowerCase() === `@${name}`.toLowerCase() ? rest.join(" ").trim() : null;
  }

  typed() {
    clearTimeout(this.timer);
    const query = this.query();
    if (query === null) return this.close();
    this.timer = setTimeout(() => this.ask(query), PAUSE);
    return undefined;
  }

  async ask(query) {
    const outcome = await this.phone.do("inline", { query });
    if (!outcome.ok || this.query() !== query) return;
    const rows = outcome.results.map((result) => this.row(result));
    if (outcome.button) rows.unshift(this.button(outcome.button));
    if (!rows.length) rows.push(element("p", "hint", "Nothing found"));
    this.list.replaceChildren(...rows);
    this.list.hidden = false;
  }

  row(result) {
    const button = element("button");
    button.type = "button";
    button.dir = "auto";
    button.append(element("b", "", result.title), element("span", "", result.description));
    button.addEventListener("click", () => this.done("choose", { result: result.id }));
    return button;
  }

  button(text) {
    const button = element("button", "offer-button", text);
    button.type = "button";
    button.addEventListener("click", async () => {
      await this.done("inline-button", {});
      this.phone.openChat(null);
    });
    return button;
  }

  async done(deed, body) {
    const outcome = await this.phone.do(deed, body);
    if (!outcome.ok) return;
    this.box.value = "";
    this.close();
  }

  close() {
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.list.replaceChildren();
  }
}
