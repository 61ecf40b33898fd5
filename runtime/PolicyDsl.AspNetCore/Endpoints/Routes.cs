using PolicyDsl.Runtime;

namespace PolicyDsl.AspNetCore;

/// <summary>Every route of the service, and what is said about it.</summary>
public static class Routes
{
    /// <summary>The policies.</summary>
    public static readonly Route Policies = new(
        HttpMethods.Get,
        "/policies",
        "policies",
        new("policies", "全部政策", "All policies"),
        new(
            "policies",
            "每项政策一行：标识、标题、文号、施行和失效日期、条款数，以今日有效的版本为准。",
            "One entry a policy: id, title, document number, dates and number of clauses, of the revision in force today."
        )
    );

    /// <summary>A policy.</summary>
    public static readonly Route Policy = new(
        HttpMethods.Get,
        "/policies/{policy}",
        "policy",
        new("policy", "一项政策", "One policy"),
        new(
            "policy",
            "政策的文头、条款和统筹规则。`{policy}` 指今日有效的版本，`{policy}@2` 指定版本。",
            "Header, clauses and settlement rules. `{policy}` is the revision in force today, `{policy}@2` pins one."
        )
    );

    /// <summary>A clause.</summary>
    public static readonly Route Clause = new(
        HttpMethods.Get,
        "/policies/{policy}/clauses/{clause}",
        "clause",
        new("clause", "一个条款", "One clause"),
        new(
            "clause",
            "条款的条件、奖励、材料、咨询电话、评分标准、释义、参照、限制规则和填报项，均附出处。",
            "Conditions, awards in words, materials, contacts, rubric, readings, references, rules and inputs, each with its source."
        )
    );

    /// <summary>The form of an application.</summary>
    public static readonly Route Form = new(
        HttpMethods.Get,
        "/policies/{policy}/clauses/{clause}/form",
        "form",
        new("form", "申报表单", "The form of an application"),
        new(
            "form",
            "申报的 JSON Schema 2020-12：标题、说明、单位（`x-unit`）、选项、范围、佐证（`x-evidence`）和出处（`x-source`）；不适用的填报项既不显示，也不必填。填齐后即可评估；`?for=submit` 的表单填齐后即可提交。",
            "JSON Schema 2020-12 of an application: titles, help, units (`x-unit`), labels, ranges, evidence (`x-evidence`) and sources (`x-source`). "
                + "What does not apply is neither shown nor required. What it accepts can be evaluated; with `?for=submit`, submitted."
        )
    );

    /// <summary>How the form looks.</summary>
    public static readonly Route FormUi = new(
        HttpMethods.Get,
        "/policies/{policy}/clauses/{clause}/form/ui",
        "formUi",
        new("formUi", "表单的界面说明", "How the form looks"),
        new(
            "formUi",
            "供 react-jsonschema-form 使用的 UI schema：顺序、分组、控件，以及按百分数和万元填写的提示。`for` 同表单。",
            "A UI schema for react-jsonschema-form: order, groups, widgets, and hints for entering percent and 万元. `for` as of the form itself."
        )
    );

    /// <summary>The authority's form.</summary>
    public static readonly Route ReviewForm = new(
        HttpMethods.Get,
        "/policies/{policy}/clauses/{clause}/review-form",
        "reviewForm",
        new("reviewForm", "评审表单", "The authority's form"),
        new(
            "reviewForm",
            "主管部门所填内容（`review`）的 JSON Schema 2020-12：评审项和对需要人工判断的规则的决定。",
            "JSON Schema 2020-12 of what the authority enters (`review`): its inputs, and its decisions on rules that need a person."
        )
    );

    /// <summary>How the authority's form looks.</summary>
    public static readonly Route ReviewFormUi = new(
        HttpMethods.Get,
        "/policies/{policy}/clauses/{clause}/review-form/ui",
        "reviewFormUi",
        new("reviewFormUi", "评审表单的界面说明", "How the authority's form looks"),
        new(
            "reviewFormUi",
            "供 react-jsonschema-form 使用的 UI schema：评审项在前，决定按条件、奖励、统筹规则分组；在此条款中不起作用的决定不显示。",
            "A UI schema for react-jsonschema-form: the inputs first, then the decisions by conditions, awards and rules of the settlement. "
                + "What a decision cannot change in this clause is not shown."
        )
    );

    /// <summary>A decision.</summary>
    public static readonly Route Evaluate = new(
        HttpMethods.Post,
        "/policies/{policy}/clauses/{clause}/evaluate",
        "evaluate",
        new("evaluate", "评估一份申报", "Evaluate an application"),
        new(
            "evaluate",
            "给出结论、金额及其理由。可以只填一部分：结论为 `incomplete` 时，`missing` 列出还缺什么。"
                + "版本按 `submittedOn` 选取，未填时为今日（北京时间）；路径写 `{policy}@2` 则指定版本。",
            "Gives outcome, amount and why. A part of the inputs will do: where the outcome is `incomplete`, `missing` lists what is still needed. "
                + "The revision is the one in force on `submittedOn`, by default today in Asia/Shanghai; `{policy}@2` in the path pins one."
        )
    );

    /// <summary>Many decisions.</summary>
    public static readonly Route EvaluateBatch = new(
        HttpMethods.Post,
        "/policies/{policy}/clauses/{clause}/evaluate-batch",
        "evaluateBatch",
        new("evaluateBatch", "批量评估", "Evaluate many applications"),
        new(
            "evaluateBatch",
            "每行一份申报（JSON，不超过 1 MiB），按原顺序每行一个结果，边读边答。有错的一行得到错误说明及其行号，其余照常；空行略过。",
            "One application a line (JSON, at most 1 MiB), one answer a line in the same order, streamed. "
                + "A bad line gives a problem with its line number, and the rest goes on; empty lines are skipped."
        )
    );

    /// <summary>How one applicant stands with every clause.</summary>
    public static readonly Route Match = new(
        HttpMethods.Post,
        "/policies/{policy}/match",
        "match",
        new("match", "匹配全部条款", "Match an applicant with every clause"),
        new(
            "match",
            "对每一条款给出目前的结论、金额或上限、还缺什么，并按最能使较多条款有结论的顺序列出 `questions`；再答也不会改变结论或金额的问题不问。"
                + "各条款问法相同的填报项只问一次，写在最外层；只有某一条款问的，写在 `clauses` 中该条款之下。把答案写到问题的 `input` 所指之处，再次请求。版本同评估。",
            "Gives for every clause the outcome so far, amount or ceiling and what is missing, and `questions` in the order that settles most clauses soonest; "
                + "what can no longer change an outcome or an amount is not asked. What several clauses ask in the same words is asked once and stands at the top; "
                + "what only one asks stands under it in `clauses`. Put an answer where the question's `input` points, and ask again. Revisions as in an evaluation."
        )
    );

    /// <summary>A settlement.</summary>
    public static readonly Route Settle = new(
        HttpMethods.Post,
        "/policies/{policy}/settle",
        "settle",
        new("settle", "统筹一个年度", "Settle a year"),
        new(
            "settle",
            "把一个年度的申报放在一起，按政策的统筹规则决定：获批、在库、落选或待评审，各附依据。什么也不保存；申报和台账的先后不影响结果。请求最大 256 MiB，边读边处理。",
            "Decides a year's applications together by the policy's settlement rules: granted, pooled, rejected or review, each with its trail. "
                + "Nothing is stored, and the order of applications and ledger never matters. The request may hold 256 MiB and is streamed."
        )
    );

    /// <summary>Whether the process is alive.</summary>
    public static readonly Route Health = new(
        HttpMethods.Get,
        "/healthz",
        "health",
        new("health", "服务是否在运行", "Whether the service runs"),
        new("health", "在运行时为 200。", "200 while it runs.")
    );

    /// <summary>Whether requests can be served.</summary>
    public static readonly Route Ready = new(
        HttpMethods.Get,
        "/readyz",
        "ready",
        new("ready", "服务是否就绪", "Whether requests can be served"),
        new("ready", "就绪时为 200；存有数据的服务，数据不可读写时为 503。", "200 while requests can be served; of a service that stores anything, 503 while that cannot be read and written.")
    );

    /// <summary>The OpenAPI document.</summary>
    public static readonly Route OpenApi = new(
        HttpMethods.Get,
        "/openapi/{documentName}.json",
        "openApi",
        new("openApi", "OpenAPI 文档", "The OpenAPI document"),
        new("openApi", "`v1` 为英文，`zh` 为中文。", "`v1` in English, `zh` in Chinese.")
    );

    /// <summary>The reference to browse.</summary>
    public static readonly Route Docs = new(
        HttpMethods.Get,
        "/docs",
        "docs",
        new("docs", "可浏览的接口说明", "A reference to browse"),
        new("docs", "随服务提供，不依赖外部网络。", "Served by the service itself, without other networks.")
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Route> All { get; } = [Policies, Policy, Clause, Form, FormUi, ReviewForm, ReviewFormUi, Evaluate, EvaluateBatch, Match, Settle, Health, Ready, OpenApi, Docs];
}
