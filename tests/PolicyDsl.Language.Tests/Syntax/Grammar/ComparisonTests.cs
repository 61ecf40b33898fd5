using PolicyDsl.Syntax;

namespace PolicyDsl.Language.Tests.Syntax.Grammar;

/// <summary>Comparisons as Article 1259 of the Civil Code reads the words.</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData("不低于", "is at least", BinaryOperator.GreaterOrEqual)]
    [InlineData("达到", "reaches", BinaryOperator.GreaterOrEqual)]
    [InlineData("超过", "exceeds", BinaryOperator.Greater)]
    [InlineData("高于", "is above", BinaryOperator.Greater)]
    [InlineData("不超过", "is at most", BinaryOperator.LessOrEqual)]
    [InlineData("不高于", "is not above", BinaryOperator.LessOrEqual)]
    [InlineData("低于", "is below", BinaryOperator.Less)]
    [InlineData("不满", "is short of", BinaryOperator.Less)]
    [InlineData("为", "is", BinaryOperator.Equal)]
    [InlineData("不为", "is not", BinaryOperator.NotEqual)]
    [InlineData("早于", "is before", BinaryOperator.Less)]
    [InlineData("晚于", "is after", BinaryOperator.Greater)]
    [InlineData("不早于", "is not before", BinaryOperator.GreaterOrEqual)]
    [InlineData("不晚于", "is not after", BinaryOperator.LessOrEqual)]
    [InlineData(">=", "≥", BinaryOperator.GreaterOrEqual)]
    [InlineData(">", "＞", BinaryOperator.Greater)]
    [InlineData("<=", "≤", BinaryOperator.LessOrEqual)]
    [InlineData("<", "＜", BinaryOperator.Less)]
    [InlineData("=", "＝", BinaryOperator.Equal)]
    [InlineData("!=", "≠", BinaryOperator.NotEqual)]
    public void Every_word_and_symbol_compares(string one, string other, BinaryOperator comparison)
    {
        Assert.Equal(comparison, OperatorOf($"甲 {one} 3"));
        Assert.Equal(comparison, OperatorOf($"甲 {other} 3"));
    }

    [Theory]
    [InlineData("超过(含) 3亿元", BinaryOperator.GreaterOrEqual)]
    [InlineData("超过（含）3亿元", BinaryOperator.GreaterOrEqual)]
    [InlineData("超过 3亿元(含)", BinaryOperator.GreaterOrEqual)]
    [InlineData("不低于(不含) 3亿元", BinaryOperator.Greater)]
    [InlineData("低于 10万元(不含)", BinaryOperator.Less)]
    [InlineData("低于 10万元(含)", BinaryOperator.LessOrEqual)]
    [InlineData("不超过 上限(不含)", BinaryOperator.Less)]
    [InlineData("达到 60% 以上", BinaryOperator.GreaterOrEqual)]
    [InlineData("达到 60%(含) 以上", BinaryOperator.GreaterOrEqual)]
    [InlineData("达到 60% 以上(含)", BinaryOperator.GreaterOrEqual)]
    [InlineData("达到 60% 以上(不含)", BinaryOperator.Greater)]
    [InlineData("不超过 60% 以下", BinaryOperator.LessOrEqual)]
    [InlineData("超过(含) 60% 以上", BinaryOperator.GreaterOrEqual)]
    [InlineData("exceeds(inclusive) 60%", BinaryOperator.GreaterOrEqual)]
    [InlineData("is at most 60% (exclusive)", BinaryOperator.Less)]
    [InlineData("reaches 60% (inclusive) and above", BinaryOperator.GreaterOrEqual)]
    [InlineData("早于 2024-07-11(含)", BinaryOperator.LessOrEqual)]
    public void Marks_decide_whether_the_bound_is_in(string comparison, BinaryOperator expected) => Assert.Equal(expected, OperatorOf($"甲 {comparison}"));

    private static BinaryOperator OperatorOf(string text) => Assert.IsType<BinaryNode>(Parsed.Expression(text)).Operator;
}
