// Asks a service for decisions, and writes what came back as one line of JSON. The service's address is the first argument, investments are the rest.
import createClient from "openapi-fetch";
import type { components, paths } from "./obj/schema.js";

declare const process: { argv: string[] };

const [address, ...investments] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl: address! });
const evaluate = "/policies/chengdu-ai-2024/clauses/financing/evaluate";

function application(angelInvestment: number): components["schemas"]["ChengduAi2024_financing_Application"] {
  return {
    applicant: { kind: "enterprise", sme: true, aiBusiness: true, registered: true, goodCredit: true, majorAccident: false, seriousViolation: false },
    submittedOn: "2025-03-01",
    project: "P-001",
    mainRevenue: 100000000,
    aiRevenue: 70000000,
    angelInvestment,
    ventureInvestment: 0,
    privateEquityInvestment: 0,
  };
}

const steps: (number | undefined)[] = [];
for (const investment of investments) {
  const { data } = await client.POST(evaluate, { body: application(Number(investment)) });
  steps.push(data?.steps?.[0]?.value);
}

const { data: decision } = await client.POST(evaluate, { body: application(12000000) });
const amount: number | null | undefined = decision?.amount;
const outcome: "eligible" | "ineligible" | "incomplete" | "review" | "delegated" | "notInForce" | undefined = decision?.outcome;

const { aiRevenue: _, ...less } = application(12000000);
const { data: incomplete } = await client.POST(evaluate, { params: { query: { explain: false } }, body: less });

const { error: problem } = await client.POST(evaluate, { body: application(-1) });
const pointers = Object.keys(problem?.errors ?? {});

const { data: match } = await client.POST("/policies/chengdu-ai-2024/match", { body: { applicant: { kind: "university" } } });
const term = match?.questions.find((question) => question.input === "/termMonths");
const bounds: (number | undefined)[] = [term?.minimum, term?.maximum, term?.decimals];

// What the document does not know, the compiler refuses.
// @ts-expect-error
application(1).unknown = 1;
// @ts-expect-error
const wrong: components["schemas"]["ChengduAi2024_Applicant"] = { kind: "company" };
void wrong;

console.log(JSON.stringify({ steps, amount, outcome, missing: incomplete?.missing, problem: problem?.type, pointers, bounds }));
