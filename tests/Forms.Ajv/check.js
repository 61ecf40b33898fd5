// Compiles every form of the golden files in ajv's strict mode, asks the form of financing about amounts, days and lengths, and asks of the bodies and texts
// that AjvSampleTests of tests/PolicyDsl.AspNetCore.Tests left whether ajv says what the service said.
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;
const fs = require("fs");
const path = require("path");

const folder = path.join(__dirname, "..", "PolicyDsl.AspNetCore.Tests", "Forms", "Golden");
const hints = [
  "x-policy", "x-revision", "x-clause", "x-source", "x-materials",
  "x-unit", "x-decimals", "x-condition", "x-evidence", "x-readings",
];

function validator(schema) {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv);
  ajv.addVocabulary(hints);
  return ajv.compile(schema);
}

function compile(name) {
  return validator(JSON.parse(fs.readFileSync(path.join(folder, name), "utf8")));
}

const failures = [];
const forms = fs.readdirSync(folder).filter((name) => name.endsWith(".golden") && !name.includes(".ui."));
for (const name of forms) {
  try {
    compile(name);
  } catch (error) {
    failures.push(`${name}: ${error.message}`);
  }
}

const body = {
  applicant: { kind: "enterprise", sme: true, aiBusiness: true, registered: true, goodCredit: true, majorAccident: false, seriousViolation: false },
  submittedOn: "2025-03-01", mainRevenue: 100000000, aiRevenue: 70000000,
  angelInvestment: 12000000, ventureInvestment: 0, privateEquityInvestment: 0,
};
const cases = [
  ...[19.99, 143.48, 1.15, 4.35].map((amount) => [{ aiRevenue: amount }, true]),
  [{ aiRevenue: -0.01 }, false],
  [{ aiRevenue: "1" }, false],
  [{ project: "𠮷".repeat(200) }, true],
  [{ project: "𠮷".repeat(201) }, false],
  [{ project: "a\u0001" }, false],
  [{ submittedOn: "2025-02-30" }, false],
  [{ submittedOn: "2025-02-28\n" }, false],
  [{ unknown: 1 }, false],
];
const financing = compile("Financing.zh.golden");
for (const [change, right] of cases) {
  if (financing({ ...body, ...change }) !== right) failures.push(`financing, ${JSON.stringify(change).slice(0, 80)}: not ${right}`);
}

const law = path.join(__dirname, "obj", "law.json");
let samples = 0;
if (!fs.existsSync(law)) failures.push(`${law} is missing; the tests of tests/PolicyDsl.AspNetCore.Tests write it.`);
for (const { name, schema, cases } of fs.existsSync(law) ? JSON.parse(fs.readFileSync(law, "utf8")) : []) {
  try {
    const validate = validator(schema);
    for (const { body, accepted } of cases) {
      samples++;
      if (validate(body) !== accepted) failures.push(`${name}, ${JSON.stringify(body).slice(0, 500)}: the service says ${accepted}`);
    }
  } catch (error) {
    failures.push(`${name}: ${error.message}`);
  }
}

console.log(failures.length === 0 ? `ajv: ${forms.length} forms, ${cases.length + samples} bodies and texts` : failures.slice(0, 50).join("\n"));
process.exit(failures.length === 0 && forms.length > 0 ? 0 : 1);
