using System.Text;

namespace PolicyDsl.Runtime.Tests.Json;

/// <summary>Small bodies are read as strictly as great ones.</summary>
public sealed class TextMembersReaderTests
{
    [Theory]
    [InlineData("""{"draft":"a1"}""", "a1")]
    [InlineData("""{"draft":null}""", null)]
    [InlineData("{}", null)]
    public void What_is_there_is_given_by_name(string body, string? draft)
    {
        var errors = TextMembersReader.Read(Encoding.UTF8.GetBytes(body), ["draft"], out var texts);

        Assert.Empty(errors);
        Assert.Equal(draft, texts.GetValueOrDefault("draft"));
    }

    [Theory]
    [InlineData("", "emptyBody", "")]
    [InlineData("null", "notAnObject", "")]
    [InlineData("[]", "notAnObject", "")]
    [InlineData("""{"draft":"a","draft":"b"}""", "duplicateMember", "/draft")]
    [InlineData("""{"Draft":"a"}""", "unknownMember", "/Draft")]
    [InlineData("""{"draft":1}""", "wrongType", "/draft")]
    [InlineData("""{"draft":""}""", "badLength", "/draft")]
    [InlineData("""{"draft":"a"} x""", "trailingText", "")]
    [InlineData("""{"draft":""", "syntax", "")]
    public void What_is_wrong_is_told_with_its_place(string body, string code, string pointer)
    {
        var error = Assert.Single(TextMembersReader.Read(Encoding.UTF8.GetBytes(body), ["draft"], out _));

        Assert.Equal(code, error.Message.Code);
        Assert.Equal(pointer, error.Pointer);
    }
}
