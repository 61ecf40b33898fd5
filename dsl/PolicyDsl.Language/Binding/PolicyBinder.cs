using PolicyDsl.Binding.Repeated;
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
        return Bound(group, context, new PolicyBinding(context, group.Sources, null));
    }

    /// <summary>Finds what is wrong with one policy; the same as <see cref="BindOne"/> finds.</summary>
    /// <param name="group">Its files, with a header among them.</param>
    /// <param name="before">What was found in nearly the same files, if they were checked before: clauses that cannot have changed are not bound again.</param>
    /// <param name="cancellationToken">Asked between declarations.</param>
    public static CheckedPolicy Check(PolicyGroup group, CheckedPolicy? before, CancellationToken cancellationToken = default)
    {
        var frame = BoundBefore.FrameOf(group.Sources);
        var context = new BindContext(group.Sources, cancellationToken);
        // A clause in which nothing was found has nothing that mistakes of form elsewhere could make silent.
        var known = before?.Bound is { } bound && bound.HoldsFor(frame) ? bound : null;
        var binding = new PolicyBinding(context, group.Sources, known);
        var policy = Bound(group, context, binding);
        // What was known of whole files may hold again when they are mended.
        if (binding.HasMissed)
        {
            var whole = Check(group, null, cancellationToken);
            return whole with { Bound = whole.Bound ?? before!.Bound };
        }
        return new CheckedPolicy(policy.Diagnostics)
        {
            Whole = known is null ? policy : null,
            Model = policy.Model,
            Bound = binding.Remember(frame) ?? before?.Bound,
        };
    }

    private static BoundPolicy Bound(PolicyGroup group, BindContext context, PolicyBinding binding)
    {
        var header = group.Header ?? throw new ArgumentException("A policy is bound by its header.", nameof(group));
        var model = binding.Bind(group.Id, header);
        var isBroken = group.Strays.Count > 0 || !context.Broken.IsNone;
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
