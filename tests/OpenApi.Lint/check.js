// Lints the committed OpenAPI documents with spectral and redocly. What either says is a failure, a warning too.
const { spawnSync } = require("child_process");
const path = require("path");

const folder = path.join(__dirname, "..", "..", "policies", "PolicyService", "openapi");
const tools = [
  {
    name: "spectral",
    parameters: ["lint", "--format", "json", "--fail-severity", "hint", "--ruleset", path.join(__dirname, "spectral.yaml")],
    // Where there is nothing, it says so after the empty list.
    findings: (report) => JSON.parse(report.slice(0, report.lastIndexOf("]") + 1)).map((it) => `${it.path.join("/")}: ${it.message} (${it.code})`),
  },
  {
    name: "redocly",
    parameters: ["lint", "--format", "json", "--config", path.join(__dirname, "redocly.yaml")],
    findings: (report) => JSON.parse(report).problems.map((it) => `${it.location[0]?.pointer}: ${it.message} (${it.ruleId})`),
  },
];

function lint({ name, parameters, findings }, document) {
  const { status, stdout, stderr, error } = spawnSync(path.join(__dirname, "node_modules", ".bin", name), [...parameters, path.join(folder, document)], {
    encoding: "utf8",
    timeout: 60_000,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  try {
    const found = findings(stdout);
    return status === 0 || found.length > 0 ? found : [`exit code ${status}: ${stderr}`];
  } catch {
    return [`exit code ${status}: ${error ?? ""}${stdout}${stderr}`];
  }
}

let isClean = true;
for (const document of ["v1.json", "zh.json"]) {
  for (const tool of tools) {
    const found = lint(tool, document);
    isClean &&= found.length === 0;
    console.log(`${tool.name}, ${document}: ${found.length} findings${found.slice(0, 50).map((line) => `\n  ${line}`).join("")}`);
  }
}
process.exit(isClean ? 0 : 1);
