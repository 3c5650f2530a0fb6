// Turns a message's text and entities into elements. Offsets are UTF-16 units, which is how JavaScript counts too.

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

export function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function wrapper(entity, covered, actions) {
  if (entity.type === "text_link" || entity.type === "url") {
    const link = element("a");
    const address = entity.url || covered;
    link.href = /^[a-z]+:/i.test(address) ? address : `https://${address}`;
    link.rel = "noopener noreferrer";
    link.target = "_blank";
    link.addEventListener("click", (event) => {
      if (!actions.link) return;
      event.preventDefault();
      actions.link(link.href);
    });
    return link;
  }
  if (entity.type === "bot_command") {
    const command = element("button", "command");
    command.type = "button";
    command.addEventListener("click", () => actions.say(covered));
    return command;
  }
  if (entity.type === "spoiler") {
    const spoiler = element("button", "spoiler");
    spoiler.type = "button";
    spoiler.setAttribute("aria-label", "Hidden words, press to show");
    spoiler.addEventListener("click", () => {
      spoiler.classList.add("open");
      spoiler.removeAttribute("aria-label");
    });
    return spoiler;
  }
  return TAGS[entity.type] ? element(TAGS[entity.type]) : null;
}

// `entities` come outer before inner, sorted by offset.
export function words(text, entities, actions, start = 0, end = text.length) {
  const into = document.createDocumentFragment();
  let at = start;
  for (let i = 0; i < entities.length; i += 1) {
    const entity = entities[i];
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset < at) continue;
    const inner = entities.slice(i + 1).filter((e) => e.offset >= entity.offset && e.offset < stop);
    into.append(text.slice(at, entity.offset));
    const content = words(text, inner, actions, entity.offset, stop);
    const around = wrapper(entity, text.slice(entity.offset, stop), actions);
    if (around) around.append(content);
    into.append(around || content);
    at = stop;
  }
  into.append(text.slice(at, end));
  return into;
}
