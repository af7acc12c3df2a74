/** What the page says, in the language of who reads it. */
export const words = JSON.parse(document.getElementById('words').textContent);

export const one = selector => document.querySelector(selector);
export const all = selector => [...document.querySelectorAll(selector)];

/** `{n} of {all}` with its values. */
export function say(text, values) {
  return text.replace(/\{(\w+)\}/gu, (_, name) => values[name] ?? '');
}

/** An element; texts become text and never HTML. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined) continue;
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.filter(child => child !== undefined && child !== ''));
  return made;
}
