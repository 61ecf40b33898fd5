using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PolicyDsl.AspNetCore;
using PolicyDsl.Runtime;

namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>The headings under which the operations about what is stored are shown.</summary>
internal static class LedgerTags
{
    /// <summary>Applications.</summary>
    public const string Applications = "applications";

    /// <summary>Rounds, and the log.</summary>
    public const string Rounds = "rounds";

    /// <summary>Puts them into every document, before the service itself.</summary>
    public static void Add(OpenApiOptions options) =>
        options.AddDocumentTransformer(
            static (document, context, _) =>
            {
                var language = ReferenceDocuments.LanguageOf(context.DocumentName);
                List<OpenApiTag> tags = [.. document.Tags ?? new HashSet<OpenApiTag>()];
                var last = tags.FindIndex(static tag => tag.Name == ReferenceTags.Service);
                tags.InsertRange(
                    last < 0 ? tags.Count : last,
                    [
                        new OpenApiTag { Name = Applications, Description = language == Language.En ? "Stored applications and their reviews" : "已提交的申报及其评审" },
                        new OpenApiTag { Name = Rounds, Description = language == Language.En ? "The rounds of a year, and the audit log" : "年度统筹和审计日志" },
                    ]
                );
                document.Tags = new HashSet<OpenApiTag>(tags);
                return Task.CompletedTask;
            }
        );
}
