using System.Text;
using System.Text.Json;

namespace PolicyDsl.Runtime.Tests;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b": 1, "a": [ ] , "A": {} }""", """{"A":{},"a":[],"b":1}""")]
    [InlineData("""[1.50, 15.0, 1E2, -0, -0.0, 1e-10, 9999999999999.99, true, null]""", "[1.5,15,100,0,0,0.0000000001,9999999999999.99,true,null]")]
    [InlineData(""" "\u4e2d\/\u000b\b\"\\\u20ac\ud842\udfb7" """, "\"中/\\u000b\\b\\\"\\\\€𠮷\"")]
    [InlineData("""{"\u20ac":1,"\r":2,"1":3,"\u0080":4,"\u00f6":5,"\ud83d\ude00":6,"\ufb33":7}""", "{\"\\r\":2,\"1\":3,\"\u0080\":4,\"ö\":5,\"€\":1,\"😀\":6,\"\ufb33\":7}")]
    public void A_value_has_one_form(string json, string expected)
    {
        var canonical = CanonicalJson.Of(Encoding.UTF8.GetBytes(json));

        Assert.Equal(expected, canonical);
        Assert.Equal(canonical, CanonicalJson.Of(Encoding.UTF8.GetBytes(canonical)));
    }

    [Theory]
    [InlineData("1e14")]
    [InlineData("0.12345678901")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("""{"\udc00":1}""")]
    [InlineData("{")]
    [InlineData("")]
    public void What_has_no_exact_form_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void The_hash_is_that_of_the_text_in_utf_8() =>
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", CanonicalJson.Hash(""));
}
