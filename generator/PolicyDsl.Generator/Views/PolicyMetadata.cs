using System.Security.Cryptography;
using System.Text;
using PolicyDsl.Generator.CSharp;
using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Wording;

namespace PolicyDsl.Generator.Views;

/// <summary>A policy's header as <c>PolicyInfo</c>.</summary>
internal static class PolicyMetadata
{
    /// <summary>The initializer.</summary>
    public static string Of(PolicyModel policy) =>
        ObjectText.New(
            "PolicyInfo",
            ("Id", CSharpLiteral.Of(policy.Id)),
            ("Revision", CSharpLiteral.Of(policy.Revision)),
            ("Title", CSharpLiteral.Of(policy.Title)),
            ("Hash", CSharpLiteral.Of(Hash(policy))),
            ("DocumentNumber", ObjectText.Text(policy.DocumentNumber)),
            ("Implements", ObjectText.Texts(policy.Implements)),
            ("Issuers", ObjectText.Texts(policy.Issuers)),
            ("Issued", ObjectText.Date(policy.Issued)),
            ("Effective", ObjectText.Date(policy.Effective)),
            ("Expires", ObjectText.Date(policy.Expires)),
            ("RoundingUnit", CSharpLiteral.Of(policy.Rounding.Unit)),
            ("RoundingMode", "RoundingMode." + policy.Rounding.Mode),
            ("Source", ObjectText.Texts(policy.Annotations.Sources)),
            ("Notes", ObjectText.Texts(policy.Annotations.Notes)),
            ("Readings", ObjectText.Texts(policy.Annotations.Readings)),
            ("SettlementRules", ObjectText.List(RuleWording.OfSettlement(policy).Select(ClauseMetadata.Rule)))
        );

    private static string Hash(PolicyModel policy)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(CanonicalModel.Of(policy)));
        return string.Concat(hash.Select(static b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
