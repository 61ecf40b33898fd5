using CsCheck;

namespace PolicyDsl.Language.Tests.Formatting;

/// <summary>Whatever became of the layout: the formatter keeps every token, every comment and the meaning, and comes to rest at once.</summary>
[Hazard("H39", "H40", "H46", "H47")]
public sealed class DamageTests
{
    [Fact]
    public void Blanks_within_lines_leave_no_trace() =>
        Gen.UInt.Sample(
            static seed =>
            {
                var damage = new LayoutDamage(seed);
                foreach (var (_, text) in Formatted.Chengdu)
                    Assert.Equal(text, Formatted.Of(damage.Blank(text)));
            },
            iter: 20
        );

    [Fact]
    public void Tokens_comments_and_the_model_are_kept_and_a_second_run_changes_nothing()
    {
        var (tried, readable) = (0, 0);
        Gen.UInt.Sample(
            seed =>
            {
                var damage = new LayoutDamage(seed);
                var before = Formatted.Chengdu.Select(file => (file.Path, Text: damage.Anything(file.Text))).ToArray();
                // What damage makes unreadable is left as it is.
                var formatted = before.Select(static file => Formatted.Try(file.Text)).ToArray();
                Interlocked.Add(ref tried, before.Length);
                Interlocked.Add(ref readable, formatted.Count(static text => text is not null));
                for (var i = 0; i < before.Length; i++)
                    CheckKept(before[i].Text, formatted[i]);
                var after = before.Select((file, i) => (file.Path, formatted[i] ?? file.Text)).ToArray();
                Assert.Equal(Model(before), Model(after));
            },
            iter: 30
        );
        Assert.True(readable * 10 >= tried * 8, $"only {readable} of {tried} damaged files could still be read");
    }

    private static object? Model((string Path, string Text)[] files) => Binding.TestPolicy.BindAll(files).Bound.Policies.Select(static p => p.Model).SingleOrDefault();

    private static void CheckKept(string before, string? after)
    {
        if (after is null)
            return;
        Assert.Equal(Formatted.Tokens(before), Formatted.Tokens(after));
        Assert.Equal(Formatted.Comments(before), Formatted.Comments(after));
        Assert.Equal(after, Formatted.Of(after));
        Assert.DoesNotContain('\uFEFF', after);
        Assert.True(after.EndsWith('\n') || after.EndsWith('\r'));
    }
}
