namespace PolicyDsl.Runtime.Tests.Values;

public sealed class ValueTests
{
    private static readonly Value<string> Missing = Value<string>.Missing(InputSet.Of(3));
    private static readonly Value<string> Void = Value<string>.Void(VoidReason.NotApplicable);

    [Fact]
    public void Equality_waits_for_what_is_missing()
    {
        Assert.True(Value<string>.Of("a").Is("a").IsYes);
        Assert.True(Value<string>.Of("a").Is("A").IsNotMet);
        Assert.Equal(InputSet.Of(3), Missing.IsNot("a").Missing);
        Assert.True(Void.IsNot("a").IsNotMet);
        Assert.True(Value<string>.Of("b").IsOneOf("a", "b").IsYes);
        Assert.True(Missing.IsOneOf("a").IsUnknown);
    }

    [Fact]
    public void A_choice_between_equal_values_is_known()
    {
        var unknown = Truth.Unknown(InputSet.Of(7));

        Assert.Equal("a", Value<string>.If(unknown, "a", "a").Content);
        Assert.Equal(InputSet.Of(7), Value<string>.If(unknown, "a", "b").MissingInputs);
        Assert.True(Value<string>.If(unknown, Void, Void).IsVoid);
    }

    [Fact]
    public void An_input_that_is_not_asked_for_is_void_and_one_that_may_be_waits_for_the_question()
    {
        Assert.True(Applicable.When(Truth.No, Num.Of(5m)).IsVoid);
        Assert.Equal(InputSet.Of(7), Applicable.When(Truth.Unknown(InputSet.Of(7)), Num.Of(5m)).MissingInputs);
        Assert.Equal("a", Applicable.When(Truth.Yes, Value<string>.Of("a")).Content);
        Assert.True(Applicable.When(Truth.No, Truth.Yes).IsVoid);
    }

    [Fact]
    public void Below_the_lowest_tier_what_was_looked_at_says_why()
    {
        Assert.Equal(VoidReason.NoTier, Tiering.None(5m).Reason);
        Assert.Equal(VoidReason.DivisionByZero, Tiering.None(Num.Void(VoidReason.DivisionByZero), 5m).Reason);
        Assert.Equal(1m, Tiering.Otherwise(1m, 5m).Value);
        Assert.True(Tiering.Otherwise(1m, Num.Void(VoidReason.DivisionByZero)).IsVoid);
    }

    [Fact]
    public void Canonical_text_is_one_for_each_value()
    {
        Assert.Equal("300000000", CanonicalText.Of(300000000.00m));
        Assert.Equal("0.6", CanonicalText.Of(0.60m));
        Assert.Equal("0", CanonicalText.Of(0.00m));
        Assert.Equal("100", CanonicalText.Of(100m));
        Assert.Equal("2024-07-11", CanonicalText.Of(new DateOnly(2024, 7, 11)));
        Assert.Equal("true", CanonicalText.Of(Truth.Yes).Content);
        Assert.True(CanonicalText.Of(Num.Missing(InputSet.Of(3))).IsMissing);
    }

    [Fact]
    public void A_set_holds_inputs_up_to_its_capacity()
    {
        var set = InputSet.Of(0) | InputSet.Of(63) | InputSet.Of(64) | InputSet.Of(127);

        Assert.Equal(4, set.Count);
        Assert.Equal([0, 63, 64, 127], Enumerable.Range(0, InputSet.Capacity).Where(set.Contains));
        Assert.Equal(InputSet.Of(63), set & InputSet.Of(63));
        Assert.True((set & ~set).IsEmpty);
    }
}
