// What a person finds on a page: by role and visible name. Runs inside the page; the last expression is the answer.
const ROLES = {
  button: "button, [role=button], summary",
  link: "a[href], [role=link]",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
  checkbox: "input[type=checkbox], [role=checkbox]",
  combobox: "select, [role=combobox]",
  searchbox: "input[type=search]",
  radio: "input[type=radio], [role=radio]",
  textbox: "input[type=text], textarea, [role=textbox]",
  group: "[role=group], fieldset",
  region: "section[aria-label], section[aria-labelledby], [role=region]",
};
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const nameOf = (element) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) return tidy(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
  const label = element.getAttribute("aria-label");
  if (label) return tidy(label);
  // What is laid out only as it comes into view has no inner text until then.
  if (element.labels?.length) return tidy([...element.labels].map((each) => each.innerText || each.textContent).join(" "));
  return tidy(element.innerText);
};
const shown = (element) => {
  const box = element.getBoundingClientRect();
  return element.checkVisibility({ visibilityProperty: true }) && box.width > 0 && box.height > 0;
};
/** What stands in the first line of a thing of several lines: by that a person tells one door from another. */
const titleOf = (element) => tidy(element.innerText?.split("\n")[0]);
const isCalled = (element, name) => nameOf(element) === name || titleOf(element) === name;
// The whole name before a title, that before a part of a name, the shorter before the longer.
const find = (role, name) => {
  const named = [...document.querySelectorAll(ROLES[role] ?? `[role=${role}]`)].filter(shown).map((element) => [nameOf(element), element]);
  const exact = named.filter(([full]) => full === name);
  const titled = named.filter(([, element]) => titleOf(element) === name);
  const partly = named.filter(([full]) => full.includes(name)).sort(([one], [other]) => one.length - other.length);
  return (exact[0] ?? titled[0] ?? partly[0] ?? [null, null])[1];
};
