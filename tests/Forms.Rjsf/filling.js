// Fills in a form: each value of a body into the field that the form shows for it.

/** Enters a body, the members in the order of the form. */
export function fill(page, schema, body) {
  object(page, "root", schema, body);
}

// A member may be one that only a condition brings: then its definition says what it is.
function object(page, id, schema, body, definitions = schema.$defs ?? {}) {
  for (const [name, value] of Object.entries(body)) {
    const field = `${id}_${name}`;
    const path = field.slice("root_".length).replace("_", ".");
    const member = schema.properties[name] ?? definitions[path] ?? definitions[`review.${path}`];
    if (!member) throw new Error(`${field} is not in the form`);
    if (Array.isArray(value)) rows(page, field, member, value, definitions);
    else if (typeof value === "object") {
      // An object that is there only once somebody asks for it.
      const add = `#${field}__optionalAdd`;
      if (page.find(add)) page.click(add);
      object(page, field, member, value, definitions);
    }
    else enter(page, field, member, value);
  }
}

function rows(page, id, schema, values, definitions) {
  values.forEach((row, index) => {
    const add = page.all(".rjsf-array-item-add button").find((button) => button.closest("fieldset")?.id === id);
    if (!add) throw new Error(`${id} has no button for a row`);
    add.setAttribute("data-add", id);
    page.click(`[data-add="${id}"]`);
    object(page, `${id}_${index}`, schema.items, row, definitions);
  });
}

function enter(page, id, schema, value) {
  const choices = schema.oneOf;
  if (choices) {
    const at = choices.findIndex((choice) => choice.const === value);
    if (page.find(`#${id}-${at}`)) page.click(`#${id}-${at}`);
    else page.choose(`#${id}`, choices[at].title);
  } else if (page.find(`#${id}__unit`)?.options[0].textContent === "%") {
    page.type(`#${id}`, String(Number(`${value}e2`)));
  } else {
    page.type(`#${id}`, String(value));
  }
}
