// Tokenizes policies with the extension's grammar and compares with the lexer's tokens, starts the extension in a stand-in for the editor, and packs it.
const fs = require("fs");
const os = require("os");
const path = require("path");
const Module = require("module");
const { execFileSync } = require("child_process");
const textmate = require("vscode-textmate");
const oniguruma = require("vscode-oniguruma");

const extension = path.join(__dirname, "..", "..", "dsl", "vscode");
const manifest = JSON.parse(fs.readFileSync(path.join(extension, "package.json"), "utf8"));
const failures = [];

async function grammar() {
  const wasm = fs.readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const found = manifest.contributes.grammars.find((g) => g.scopeName === scope);
      return found ? textmate.parseRawGrammar(fs.readFileSync(path.join(extension, found.path), "utf8"), found.path) : null;
    },
  });
  return registry.loadGrammar("source.policy");
}

function tokenize(rules, text) {
  let stack = textmate.INITIAL;
  return text.split("\n").map((line) => {
    const result = rules.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens;
  });
}

function kindOf(scopes) {
  const all = scopes.join(" ");
  if (all.includes("comment.")) return "comment";
  if (all.includes("string.")) return "string";
  if (all.includes("constant.numeric")) return "number";
  if (/keyword\.operator\.policy|punctuation\./.test(all)) return "mark";
  if (/storage\.|keyword\.|support\.type|constant\.language/.test(all)) return "word";
  return "name";
}

function checkTokens(rules) {
  let compared = 0;
  for (const file of JSON.parse(fs.readFileSync(path.join(__dirname, "tokens.json"), "utf8"))) {
    const lines = tokenize(rules, file.text);
    for (const [line, character, length, kind] of file.tokens) {
      compared++;
      for (let at = character; at < Math.min(character + length, file.text.split("\n")[line].length); at++) {
        const found = kindOf(lines[line].find((t) => t.startIndex <= at && at < t.endIndex).scopes);
        if (found === kind) continue;
        failures.push(`${file.name}(${line + 1},${at + 1}): ${file.text.split("\n")[line].substr(character, length)} is a ${kind}, not a ${found}`);
        break;
      }
    }
  }
  if (compared < 1000) failures.push(`only ${compared} tokens compared`);
  return compared;
}

function checkLines(rules) {
  const cases = [
    ["奖励 reward \"奖\" = 收入 的 10%, 最高100万元", { 奖励: "storage.type", reward: "entity.name.type", 的: "keyword.control", "10%": "constant.numeric", 最高: "keyword.other.modifier", "100万元": "constant.numeric" }],
    ["  3亿元以上: 20万元", { "3亿元": "constant.numeric", 以上: "keyword.control", "20万元": "constant.numeric" }],
    ["条件 x \"某\" = 或有负债 不低于 上一年度主营业务收入", { 不低于: "keyword.operator.comparison", 或有负债: "", 上一年度主营业务收入: "" }],
    ["review  input share \"占比\": rate", { "review  input": "storage.type", share: "entity.name.type", rate: "support.type" }],
    ["year1 = 2024年7月11日", { year1: "", "2024年7月11日": "constant.numeric.date" }],
    ["出处 \"六（二）1\", 说明 「说“当”」 // 当", { 出处: "keyword.other.modifier", "说“当”": "string.quoted", "// 当": "comment.line" }],
    ["名额 10家", { 名额: "storage.type", "10家": "constant.numeric" }],
    ["x = 万分之一 + 百分之10", { 万分之一: "constant.numeric", 百分之10: "constant.numeric" }],
    ["政策 chengdu-ai-2024 \"题\"", { 政策: "storage.type", "chengdu-ai-2024": "entity.name.namespace" }],
  ];
  for (const [line, expected] of cases) {
    const [tokens] = tokenize(rules, line);
    for (const [text, scope] of Object.entries(expected)) {
      const at = line.indexOf(text);
      const covering = tokens.filter((t) => t.startIndex < at + text.length && at < t.endIndex);
      const right = covering.every((t) => (scope === "" ? t.scopes.length === 1 : t.scopes.some((s) => s.startsWith(scope))));
      if (!right) failures.push(`${line}: ${text} is ${JSON.stringify(covering.map((t) => t.scopes.slice(1)))}, not ${scope || "plain"}`);
    }
  }
  return cases.length;
}

// The parts of the editor that the extension uses, and what it asked of them.
function standIn() {
  const asked = { commands: [], clients: [], tasks: [] };
  const vscode = {
    workspace: {
      getConfiguration: () => ({ get: (key) => ({ command: ["policy"], keywords: "auto", warnings: true })[key] }),
      onDidChangeConfiguration: () => ({ dispose() {} }),
      saveAll: async () => true,
    },
    window: {},
    env: { language: "zh-cn" },
    commands: { registerCommand: (name, run) => (asked.commands.push([name, run]), { dispose() {} }) },
    tasks: { executeTask: async (task) => asked.tasks.push(task) },
    ProcessExecution: class { constructor(process, args, options) { Object.assign(this, { process, args, options }); } },
    Task: class { constructor(definition, scope, name, source, execution) { Object.assign(this, { definition, execution }); } },
    TaskScope: { Workspace: 2 },
    TaskRevealKind: { Always: 1 },
  };
  const client = {
    LanguageClient: class { constructor(...args) { asked.clients.push(args); } async start() {} async stop() {} },
    TransportKind: { stdio: 0 },
  };
  const load = Module._load;
  Module._load = (request, ...rest) => (request === "vscode" ? vscode : request === "vscode-languageclient/node" ? client : load(request, ...rest));
  return asked;
}

async function checkStart() {
  const asked = standIn();
  await require(path.join(extension, manifest.main)).activate({ subscriptions: [] });
  const commands = new Map(asked.commands);
  for (const { command } of manifest.contributes.commands) if (!commands.has(command)) failures.push(`${command} is offered and does nothing`);
  if (asked.clients.length !== 1 || asked.clients[0][2].args.join() !== "lsp") failures.push("the server is not started with `policy lsp`");
  const file = path.join(os.tmpdir(), "a b", "x.policy");
  for (const name of ["check", "test", "diff"]) await commands.get(`policy.${name}`)({ scheme: "file", fsPath: file });
  const verbs = asked.tasks.map((t) => t.execution.args[0]).join();
  if (verbs !== "check,test,diff" || asked.tasks.some((t) => t.execution.options.cwd !== path.dirname(file))) failures.push(`the commands run ${verbs}`);
  for (const language of ["", ".zh-cn"]) {
    const texts = JSON.parse(fs.readFileSync(path.join(extension, `package.nls${language}.json`), "utf8"));
    for (const [, key] of JSON.stringify(manifest).matchAll(/"%([^%]+)%"/g)) if (!texts[key]) failures.push(`package.nls${language}.json lacks ${key}`);
  }
}

function checkPackage() {
  const target = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "vsix-")), "policydsl.vsix");
  const npm = ["install", "--silent", "--omit=dev", "--no-package-lock", "--no-audit", "--no-fund"];
  execFileSync("npm", npm, { cwd: extension, stdio: "ignore" });
  const vsce = path.join(__dirname, "node_modules", "@vscode", "vsce", "vsce");
  execFileSync(process.execPath, [vsce, "package", "--allow-missing-repository", "--out", target], { cwd: extension, stdio: "pipe" });
  const listed = execFileSync(process.execPath, [vsce, "ls"], { cwd: extension, encoding: "utf8" }).split("\n");
  for (const wanted of ["extension.js", "syntaxes/policy.tmLanguage.json", "snippets/policy.json", "language-configuration.json", "package.nls.zh-cn.json", "node_modules/vscode-languageclient/node.js"])
    if (!listed.includes(wanted)) failures.push(`the package lacks ${wanted}`);
  const size = fs.statSync(target).size;
  fs.rmSync(path.dirname(target), { recursive: true });
  return size;
}

(async () => {
  const rules = await grammar();
  const compared = checkTokens(rules);
  const lines = checkLines(rules);
  await checkStart();
  let size = 0;
  try {
    size = checkPackage();
  } catch (error) {
    failures.push(`vsce: ${String(error.stderr || error.message).trim()}`);
  }
  console.log(failures.length === 0 ? `vscode: ${compared} tokens, ${lines} lines, package of ${Math.round(size / 1024)} KiB` : failures.slice(0, 40).join("\n"));
  process.exit(failures.length === 0 ? 0 : 1);
})();
