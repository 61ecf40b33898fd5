// Shows every form in react-jsonschema-form with the code of docs/forms.md, and without it, and fills in what FilledFormTests of
// tests/PolicyDsl.AspNetCore.Tests left: applications that the service accepts. What the form hands over must be the same.
import fs from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { transformSync } from "esbuild";
import { Page } from "./browser.js";
import { fill } from "./filling.js";

const here = import.meta.dirname;
const failures = [];
const heard = [];
for (const channel of ["error", "warn"]) console[channel] = (...words) => heard.push(words.map(String).join(" ").slice(0, 300));

const forms = JSON.parse(fs.readFileSync(path.join(here, "obj", "forms.json"), "utf8"));
const guide = fs.readFileSync(path.join(here, "..", "..", "docs", "forms.md"), "utf8");
const code = transformSync(/```jsx\n(.*?)```/s.exec(guide)[1], { loader: "jsx", jsx: "automatic", format: "esm" }).code;
const portal = path.join(here, "obj", "portal.js");
fs.writeFileSync(portal, code);
const { ApplicationForm } = await import(portal);

function expect(holds, text) {
  if (!holds) failures.push(text);
}

function texts(page, selector) {
  return page.all(selector).map(({ textContent }) => textContent.trim());
}

// What is answered before anybody has answered: only what is taken where nothing is said.
function untouched(page, id, schema, where) {
  for (const [name, member] of Object.entries(schema.properties)) {
    const field = `${id}_${name}`;
    if (member.type === "object") untouched(page, field, member, where);
    if (!member.oneOf) continue;
    const choice = member.oneOf.find((one) => one.const === member.default)?.title ?? "";
    const chosen = page.find(`#${field}`)?.tagName === "SELECT" ? page.find(`#${field}`).selectedOptions[0].textContent : texts(page, `label:has(> span > #${field}-0:checked), label:has(> span > #${field}-1:checked)`).join();
    expect(chosen === choice, `${where}: ${member.title} is answered before anybody has: ${chosen}`);
  }
}

function shown({ name, language, form, ui }) {
  const page = new Page();
  page.show(ApplicationForm, { form, ui, language, onApply: () => expect(!form.required, `${name}: an empty form was handed over`) });
  untouched(page, "root", form, `${name} ${language}`);
  const labels = new Set(texts(page, "label, legend, h1, h2").map((text) => text.replace(/\*$/, "")));
  const objects = Object.keys(form.properties).filter((field) => form.properties[field].type === "object");
  for (const [member, look] of [[form, ui], ...objects.map((field) => [form.properties[field], ui[field]])])
    for (const [field, { title }] of Object.entries(member.properties)) {
      const isHidden = look[field]?.["ui:widget"] === "hidden";
      expect(labels.has(title) !== isHidden, `${name} ${language}: ${title} is ${isHidden ? "" : "not "}shown`);
    }
  const order = ui["ui:order"].flatMap((field) => (objects.includes(field) ? ui[field]["ui:order"].map((one) => `root_${field}_${one}`) : `root_${field}`));
  const places = order.map((id) => page.all("[id]").findIndex((one) => one.id === id || one.id === `${id}-0`)).filter((place) => place >= 0);
  expect(places.every((place, index) => index === 0 || places[index - 1] < place), `${name} ${language}: not in order`);
  for (const { title } of [...ui["ui:options"].groups, ...(ui.decisions?.["ui:options"].groups ?? [])]) expect(labels.has(title), `${name} ${language}: the group ${title} is not shown`);
  expect(!/Unknown field type|Unsupported/i.test(document.body.textContent), `${name} ${language}: a field is not known`);
  page.submit();
  const errors = texts(page, ".errors li");
  expect(errors.length > 0 || !form.required, `${name} ${language}: an empty form has no errors`);
  for (const error of errors) expect(language === "zh" ? !/must|should|schema|[（(]\?/.test(error) : !/应当|请填写/.test(error), `${name} ${language}: ${error}`);
  page.leave();
}

// A list of which nothing was said is not there, which is the same.
function isSame(given, body, form) {
  const said = Object.entries(body).filter(([name, value]) => !Array.isArray(value) || value.length > 0 || form.required?.includes(name));
  return isDeepStrictEqual(JSON.parse(JSON.stringify(given ?? null)), Object.fromEntries(said));
}

// An application, filled in over another one: what applied to that and does not to this must not be handed over.
function filled({ name, language, form, ui, bodies }) {
  for (const [index, body] of bodies.entries()) {
    const page = new Page();
    let given;
    page.show(ApplicationForm, { form, ui, language, onApply: (data) => (given = data) });
    try {
      const other = bodies[(index + 1) % bodies.length];
      if (other !== body) fill(page, form, Object.fromEntries(Object.entries(other).filter(([, value]) => !Array.isArray(value))));
      fill(page, form, body);
    } catch (error) {
      failures.push(`${name}: ${error.message}: ${JSON.stringify(body).slice(0, 500)}`);
    }
    page.submit();
    expect(isSame(given, body, form), `${name}: ${JSON.stringify(given)} is not ${JSON.stringify(body)}; ${texts(page, ".errors li").join(" ")}`);
    page.leave();
  }
}

// An amount with more decimals than the service takes, which no schema can tell: 0.01 divides 19.99 in no binary fraction.
function counted({ name, language, form, ui }) {
  const page = new Page();
  page.show(ApplicationForm, { form, ui, language, onApply: () => {} });
  const refusals = ["19.99", "1.005", "0.0000001"].map((amount) => {
    page.type("#root_mainRevenue", amount);
    page.submit();
    return texts(page, ".errors li").includes(ui.mainRevenue["ui:options"].fault);
  });
  expect(isDeepStrictEqual(refusals, [false, true, true]), `${name} ${language}: decimals are refused: ${refusals}`);
  page.leave();
}

for (const one of forms.filter(({ name, form }) => name === "financing" && form.properties.mainRevenue)) counted(one);
for (const one of forms) {
  shown(one);
  filled(one);
}
for (const words of new Set(heard.filter((words) => !words.startsWith("Form validation failed")))) failures.push(`on the console: ${words}`);
console.log(failures.length === 0 ? `react-jsonschema-form: ${forms.length} forms, ${forms.reduce((sum, { bodies }) => sum + bodies.length, 0)} filled in` : failures.slice(0, 40).join("\n"));
process.exit(failures.length === 0 && forms.length > 0 ? 0 : 1);
