using PolicyDsl.Diagnostics;
using PolicyDsl.Model;

namespace PolicyDsl.Binding;

/// <summary>From parsed files to <see cref="PolicyModel"/>, with every error of the language.</summary>
public static class PolicyBinder
{
    /// <summary>Binds all policies that some files make up. The order of the files means nothing.</summary>
    public static BindingResult Bind(IReadOnlyList<PolicySource> sources, CancellationToken cancellationToken = default)
    {
        var groups = PolicyGroup.Of(sources);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(PolicyGroup.Check(groups));
        var clashing = new HashSet<string>(diagnostics.ToSortedList().Select(static d => d.Path), StringComparer.Ordinal);
        var policies = groups.Where(static g => g.Header is not null).Select(Bind).ToList();
        foreach (var policy in policies)
            diagnostics.AddRange(policy.Diagnostics);
        return new BindingResult(policies, diagnostics.ToSortedList());

        // Of two policies that claim to be the same, neither has a meaning.
        BoundPolicy Bind(PolicyGroup group)
        {
            var policy = BindOne(group, cancellationToken);
            return group.Sources.Any(s => clashing.Contains(s.Text.Path)) ? policy with { Model = null } : policy;
        }
    }

    /// <summary>Binds one policy. What only several policies together can get wrong, <see cref="PolicyGroup.Check"/> finds.</summary>
    /// <param name="group">Its files, with a header among them.</param>
    /// <param name="cancellationToken">Asked between declarations.</param>
    public static BoundPolicy BindOne(PolicyGroup group, CancellationToken cancellationToken = default)
    {
        var context = new BindContext(group.Sources, cancellationToken);
        var header = group.Header ?? throw new ArgumentException("A policy is bound by its header.", nameof(group));
        var binding = new PolicyBinding(context, group.Sources);
        var model = binding.Bind(group.Id, header);
        var isBroken = group.Strays.Count > 0 || group.Sources.Any(static s => s.SyntaxErrors.Count > 0);
        return new BoundPolicy(
            group.Id,
            group.Revision,
            isBroken || context.Diagnostics.HasErrors ? null : model,
            context.Diagnostics.ToSortedList(),
            context.SourceMap
        )
        {
            Symbols = binding.Symbols,
        };
    }
}
