using CsCheck;

namespace PolicyDsl.Runtime.Tests.Values;

[Hazard("H04")]
public sealed class TruthTests
{
    private static readonly Truth Unknown = Truth.Unknown(InputSet.Of(3));
    private static readonly Truth Void = Truth.Void(VoidReason.DivisionByZero);
    private static readonly Truth[] All = [Truth.Yes, Truth.No, Unknown, Void];

    private static readonly Gen<Truth> Any = Gen.Int[0, 3].Select(static i => All[i]);

    [Theory]
    [InlineData("yes yes", "yes", "yes")]
    [InlineData("yes no", "no", "yes")]
    [InlineData("yes unknown", "unknown", "yes")]
    [InlineData("yes void", "void", "yes")]
    [InlineData("no no", "no", "no")]
    [InlineData("no unknown", "no", "unknown")]
    [InlineData("no void", "no", "void")]
    [InlineData("unknown unknown", "unknown", "unknown")]
    [InlineData("unknown void", "void", "unknown")]
    [InlineData("void void", "void", "void")]
    public void And_and_or_are_Kleenes_with_void_as_a_value_that_does_not_hold(string operands, string and, string or)
    {
        var (left, right) = (Of(operands.Split(' ')[0]), Of(operands.Split(' ')[1]));

        Assert.Equal((and, or), (Name(left & right), Name(left | right)));
        Assert.Equal((and, or), (Name(right & left), Name(right | left)));
    }

    [Fact]
    public void Not_turns_yes_and_no_and_leaves_what_nobody_knows() =>
        Assert.Equal(["no", "yes", "unknown", "void"], All.Select(static t => Name(!t)));

    [Fact]
    public void What_does_not_hold_includes_void_and_its_negation_does_not_hold_either()
    {
        Assert.True(Void.IsNotMet);
        Assert.True((!Void).IsNotMet);
        Assert.False(Unknown.IsNotMet);
    }

    [Fact]
    public void Only_what_could_still_decide_is_missing()
    {
        var other = Truth.Unknown(InputSet.Of(7));

        Assert.Equal(InputSet.Of(3) | InputSet.Of(7), (Unknown & other).Missing);
        Assert.Equal(InputSet.Empty, (Unknown & Truth.No).Missing);
        Assert.Equal(InputSet.Empty, (Unknown | Truth.Yes).Missing);
        Assert.Equal(InputSet.Of(3), (Unknown & Truth.Yes).Missing);
    }

    [Fact]
    public void And_or_associate() =>
        Gen.Select(Any, Any, Any)
            .Sample((a, b, c) => ((a & b) & c) == (a & (b & c)) && Holds((a | b) | c) == Holds(a | (b | c)));

    [Fact]
    public void What_is_decided_stays_so_whatever_is_filled_in() =>
        Gen.Select(Any, Any, Any)
            .Sample(
                (condition, then, otherwise) =>
                    Consistent(Truth.If(condition, then, otherwise), Fill(condition, then, otherwise, static (c, t, o) => Truth.If(c, t, o)))
                    && Consistent(condition & then, Fill(condition, then, otherwise, static (c, t, _) => c & t))
                    && Consistent(condition | then, Fill(condition, then, otherwise, static (c, t, _) => c | t))
            );

    [Fact]
    public void If_takes_one_side_and_knows_when_the_side_does_not_matter()
    {
        Assert.Equal(Truth.Yes, Truth.If(Truth.Yes, Truth.Yes, Truth.No));
        Assert.Equal(Truth.No, Truth.If(Void, Truth.Yes, Truth.No));
        Assert.Equal(Truth.Yes, Truth.If(Unknown, Truth.Yes, Truth.Yes));
        Assert.True(Truth.If(Unknown, Truth.Yes, Truth.No).IsUnknown);
    }

    [Fact]
    public void Two_yes_nos_compare()
    {
        Assert.Equal(Truth.Yes, Truth.No.Is(Truth.No));
        Assert.Equal(Truth.No, Truth.Yes.Is(Truth.No));
        Assert.Equal(Truth.Yes, Truth.Yes.IsNot(Truth.No));
        Assert.True(Truth.Yes.Is(Unknown).IsUnknown);
        Assert.True(Unknown.Is(Void).IsVoid);
    }

    // A value that is decided has to be the same for every way of filling in the unknown ones.
    private static bool Consistent(Truth decided, IEnumerable<Truth> filled) =>
        decided.IsUnknown || filled.All(truth => Holds(truth) == Holds(decided));

    private static IEnumerable<Truth> Fill(Truth a, Truth b, Truth c, Func<Truth, Truth, Truth, Truth> operation) =>
        from x in Fillings(a)
        from y in Fillings(b)
        from z in Fillings(c)
        select operation(x, y, z);

    private static Truth[] Fillings(Truth truth) => truth.IsUnknown ? [Truth.Yes, Truth.No] : [truth];

    private static bool? Holds(Truth truth) => truth.IsUnknown ? null : truth.IsYes;

    private static Truth Of(string name) => Array.Find(All, truth => Name(truth) == name);

    private static string Name(Truth truth) =>
        truth.IsYes ? "yes"
        : truth.IsUnknown ? "unknown"
        : truth.IsVoid ? "void"
        : "no";
}
