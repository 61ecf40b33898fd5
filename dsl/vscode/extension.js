// Starts `policy lsp` for .policy files, and runs `policy check`, `test` and `diff` as tasks.
"use strict";
const path = require("path");
const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

let client;

function settings() {
  return vscode.workspace.getConfiguration("policy");
}

// The program and its first arguments. A folder that is not trusted may not say what is run: the setting is the machine's.
function tool() {
  const command = settings().get("command");
  return Array.isArray(command) && command.length > 0 ? command : ["policy"];
}

async function start() {
  const [command, ...args] = tool();
  client = new LanguageClient(
    "policy",
    "Policy",
    { command, args: [...args, "lsp"], transport: TransportKind.stdio },
    {
      documentSelector: [{ language: "policy", scheme: "file" }, { language: "policy", scheme: "untitled" }],
      initializationOptions: { keywords: settings().get("keywords"), warnings: settings().get("warnings") },
    }
  );
  await client.start();
}

async function restart() {
  if (client) await client.stop().catch(() => {});
  await start();
}

// The folder of the policy that a menu or the editor is at: all its files belong together.
function folderOf(resource) {
  const uri = resource || (vscode.window.activeTextEditor && vscode.window.activeTextEditor.document.uri);
  if (!uri || uri.scheme !== "file") return undefined;
  return path.extname(uri.fsPath) === ".policy" ? path.dirname(uri.fsPath) : uri.fsPath;
}

// As a task without a shell, so that no path is ever read as a command.
async function run(verb, folder, args) {
  const [command, ...first] = tool();
  const execution = new vscode.ProcessExecution(command, [...first, verb, ...args, "--lang", vscode.env.language.startsWith("zh") ? "zh" : "en"], { cwd: folder });
  const task = new vscode.Task({ type: "policy", verb }, vscode.TaskScope.Workspace, verb, "policy", execution);
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, clear: true };
  await vscode.workspace.saveAll(false);
  await vscode.tasks.executeTask(task);
}

function command(context, name, args) {
  context.subscriptions.push(
    vscode.commands.registerCommand(`policy.${name}`, async (resource) => {
      const folder = folderOf(resource);
      if (folder) await run(name, folder, args);
    })
  );
}

async function activate(context) {
  command(context, "check", ["."]);
  command(context, "test", ["."]);
  command(context, "diff", ["HEAD:./", "."]);
  context.subscriptions.push(vscode.commands.registerCommand("policy.restart", restart));
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((change) => (change.affectsConfiguration("policy") ? restart() : undefined))
  );
  await start();
}

function deactivate() {
  return client ? client.stop() : undefined;
}

module.exports = { activate, deactivate };
