using System.Security.Cryptography;
using System.Text;
using PolicyDsl.Tests;

namespace PolicyDsl.Runtime.Tests;

public sealed class ReceiptKeySetTests
{
    private const string Point = "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\",\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"";

    [Fact]
    public void A_set_is_written_as_the_standard_says_without_anything_private()
    {
        using var key = ReceiptSamples.RfcKey();

        var written = Encoding.UTF8.GetString(ReceiptSamples.Json(ReceiptSamples.Keys(key, ReceiptSamples.Now).Write));

        Assert.Equal(
            $$"""{"keys":[{"kty":"EC","crv":"P-256",{{Point}},"alg":"ES256","use":"sig","kid":"{{ReceiptSamples.RfcKid}}","retired":"2025-03-02T01:00:00.000Z"}]}""",
            written
        );
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        using var key = ReceiptSamples.RfcKey();
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var set = new ReceiptKeySet([new ReceiptKey(other), new ReceiptKey(key, ReceiptSamples.Now)]);

        var read = ReceiptKeySet.Read(ReceiptSamples.Json(set.Write))!;

        Assert.Equal(set.Keys.Select(static one => (one.Kid, one.Retired)), read.Keys.Select(static one => (one.Kid, one.Retired)));
        Assert.Equal(ReceiptSamples.Now, read.Find(ReceiptSamples.RfcKid)?.Retired);
        Assert.Null(read.Find("other"));
    }

    [Theory]
    [InlineData("""{"keys":[]}""", 0)]
    [InlineData("""{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}],"more":1}""", 0)]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-384","x":"","y":""}]}""", 0)]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","use":"enc","x":"","y":""}]}""", 0)]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256",""" + Point + "}]}", 1)]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256",""" + Point + """},{"kty":"EC","crv":"P-256",""" + Point + "}]}", 1)]
    public void Keys_of_other_kinds_are_passed_over(string json, int count) =>
        Assert.Equal(count, ReceiptKeySet.Read(Encoding.UTF8.GetBytes(json))?.Keys.Count);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"keys":{}}""")]
    [InlineData("""{"keys":[1]}""")]
    [InlineData("""{"keys":[{"kty":7}]}""")]
    [InlineData("""{"keys":[{"kty":"\ud800"}]}""")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256"}]}""")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"AAAA"}]}""")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"}]}""")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","kid":"other",""" + Point + "}]}")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","retired":"yesterday",""" + Point + "}]}")]
    public void What_is_no_set_of_keys_is_told_apart(string json) => Assert.Null(ReceiptKeySet.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_set_beyond_the_limits_is_refused()
    {
        var many = """{"keys":[""" + string.Join(',', Enumerable.Repeat("{}", ReceiptKeySet.MostKeys + 1)) + "]}";

        Assert.Null(ReceiptKeySet.Read(Encoding.UTF8.GetBytes(many)));
        Assert.Null(ReceiptKeySet.Read(new byte[ReceiptKeySet.MostBytes + 1]));
    }

    [Fact]
    public void A_key_on_another_curve_is_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);

        Assert.Throws<ArgumentException>(() => new ReceiptKey(key));
    }
}
