// A browser for react: jsdom, and what react and react-jsonschema-form look for in the global scope.
import { JSDOM } from "jsdom";

const { window } = new JSDOM('<!doctype html><div id="root"></div>', { pretendToBeVisual: true });
for (const name of ["document", "HTMLElement", "HTMLInputElement", "Node", "Event", "navigator"]) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
globalThis.window = window;
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const { createElement, act } = await import("react");
const { createRoot } = await import("react-dom/client");
const { flushSync } = await import("react-dom");

/** Shows a component and lets its fields be filled in as people do. */
export class Page {
  #root = createRoot(document.getElementById("root"));

  show(component, props) {
    act(() => flushSync(() => this.#root.render(createElement(component, props))));
  }

  leave() {
    act(() => this.#root.unmount());
  }

  find(selector) {
    return document.querySelector(selector);
  }

  all(selector) {
    return [...document.querySelectorAll(selector)];
  }

  type(selector, text) {
    const field = this.#wanted(selector);
    const prototype = field.tagName === "TEXTAREA" ? window.HTMLTextAreaElement.prototype : window.HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, "value").set.call(field, text);
    act(() => field.dispatchEvent(new window.Event("input", { bubbles: true })));
  }

  choose(selector, label) {
    const field = this.#wanted(selector);
    const option = [...field.options].find(({ textContent }) => textContent === label);
    if (!option) throw new Error(`${selector} has no ${label}`);
    field.value = option.value;
    act(() => field.dispatchEvent(new window.Event("change", { bubbles: true })));
  }

  click(selector) {
    act(() => this.#wanted(selector).dispatchEvent(new window.MouseEvent("click", { bubbles: true, cancelable: true })));
  }

  submit() {
    act(() => this.#wanted("form").dispatchEvent(new window.Event("submit", { bubbles: true, cancelable: true })));
  }

  #wanted(selector) {
    const field = this.find(selector);
    if (!field) throw new Error(`${selector} is not there`);
    return field;
  }
}
