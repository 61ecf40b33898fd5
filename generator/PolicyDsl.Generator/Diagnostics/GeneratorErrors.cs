using PolicyDsl.Diagnostics;

namespace PolicyDsl.Generator.Diagnostics;

/// <summary>POL9xxx: what keeps a policy without errors from becoming C#.</summary>
public static class GeneratorErrors
{
    /// <summary>A defect of the generator.</summary>
    public static readonly DiagnosticKind DefectKind = Error(
        "POL9000",
        "生成器未能处理本文件，这是工具的缺陷，不是文件的错误；请把本文件和标记 {0} 发给维护者。",
        "The generator failed on this file: a defect of the tool, not of the file. Please send the file and the mark {0} to its maintainers."
    );

    /// <summary>Two names become one in C#.</summary>
    public static readonly DiagnosticKind ClashingNamesKind = Error(
        "POL9001",
        "`{0}` 和 `{1}` 在 C# 中都会叫 `{2}`，请改其中一个的名称。",
        "`{0}` and `{1}` would both be called `{2}` in C#; rename one of them."
    );

    /// <summary>A name that C# does not take.</summary>
    public static readonly DiagnosticKind ImpossibleNameKind = Error(
        "POL9002",
        "`{0}` 不能成为 C# 名称，请只用英文字母和数字，并以字母开头。",
        "`{0}` cannot become a name in C#; use ASCII letters and digits only, a letter first."
    );

    /// <summary>Two policies whose namespaces are the same.</summary>
    public static readonly DiagnosticKind ClashingPoliciesKind = Error(
        "POL9003",
        "政策 `{0}` 和 `{1}` 在 C# 中都会叫 `{2}`，请改其中一个的编号。",
        "The policies `{0}` and `{1}` would both be called `{2}` in C#; change the id of one of them."
    );

    /// <summary>A file that cannot be read.</summary>
    public static readonly DiagnosticKind UnreadableFileKind = Error(
        "POL9004",
        "无法读取本文件，请检查其编码和访问权限。",
        "This file cannot be read; check its encoding and permissions."
    );

    /// <summary>A project that does not refer to what generated code stands on.</summary>
    public static readonly DiagnosticKind NoRuntimeKind = Error(
        "POL9005",
        "本项目没有引用 `PolicyDsl.Runtime`，生成的代码离不开它；请添加包引用 `PolicyDsl.Runtime`，提供服务的项目添加 `PolicyDsl.AspNetCore`。",
        "The project does not refer to `PolicyDsl.Runtime`, which generated code stands on; add a reference to the package `PolicyDsl.Runtime`, or to `PolicyDsl.AspNetCore` in a project that serves policies."
    );

    /// <summary>A project whose C# is older than that of generated code.</summary>
    public static readonly DiagnosticKind OldLanguageKind = Error(
        "POL9006",
        "本项目的 C# 版本过低，生成的代码需要 C# 13 或更高版本；请从项目文件中删去 `LangVersion`，或将其改为 13 或以上。",
        "The project's version of C# is too old: generated code needs C# 13 or later. Remove `LangVersion` from the project file, or raise it to 13 at least."
    );

    private static DiagnosticKind Error(string code, string zh, string en) => new(code, Severity.Error, zh, en);
}
