namespace PolicyDsl.Runtime.Tests.Json;

public sealed class CreditCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43")] // the example of GB 32100-2015
    [InlineData(Samples.ValidCode)]
    public void A_code_with_its_check_character_is_valid(string code) => Assert.True(CreditCode.IsValid(code));

    [Theory]
    [InlineData("91350100M000100Y44")]
    [InlineData("91350100m000100y43")]
    [InlineData("91350100M000100Y4")]
    [InlineData("91350100M000100Y430")]
    [InlineData("91350100I000100Y43")]
    [InlineData("")]
    public void Anything_else_is_not(string code) => Assert.False(CreditCode.IsValid(code));
}
