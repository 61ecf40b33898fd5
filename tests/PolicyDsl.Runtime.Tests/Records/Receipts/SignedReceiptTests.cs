using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using PolicyDsl.Tests;

namespace PolicyDsl.Runtime.Tests;

/// <summary>A receipt is valid as it was signed, and in no other form.</summary>
public sealed class SignedReceiptTests
{
    private const string Stored = "tests/PolicyDsl.Runtime.Tests/Records/Receipts/Golden/signed.json";

    private static readonly Receipt Sample = new()
    {
        IssuedAt = ReceiptSamples.Now,
        Application = new DecidedApplication
        {
            Id = "01890000000000000000000000000001",
            Version = 2,
            Year = 2025,
            ReceivedAt = new DateTimeOffset(2025, 3, 1, 4, 0, 0, TimeSpan.Zero),
            IsWithdrawn = false,
            Policy = "sample",
            Revision = 1,
            PolicyHash = new string('a', 64),
            Clause = "prize",
            Body = """{ "applicant": { "creditCode": "91510100MA617EMW45", "sme": true }, "revenue": 5000000.50, "project": "超长文本项目" }""",
            Review = """{ "score": 88.5 }""",
            Decision = """{ "outcome": "eligible", "amount": 500000.05, "conditions": [ { "id": "a", "reads": { "x": null } } ] }""",
        },
        Entry = new ReceiptEntry(7, new string('b', 64)),
        Round = new ReceiptRound
        {
            Id = "01890000000000000000000000000002",
            Year = 2025,
            Revision = 1,
            PolicyHash = new string('a', 64),
            ConfirmedAt = new DateTimeOffset(2025, 3, 1, 8, 0, 0, TimeSpan.Zero),
            Version = 2,
            Outcome = RoundOutcome.Granted,
            Amount = 300000.05m,
            Why = """{ "reason": null, "trail": [] }""",
            Entry = new ReceiptEntry(9, new string('c', 64)),
        },
    };

    private static readonly ECDsa Key = ReceiptSamples.RfcKey();

    private static readonly ReceiptKeySet Keys = ReceiptSamples.Keys(Key);

    [Fact]
    public void The_verification_is_that_of_the_standard()
    {
        // RFC 7515, Appendix A.3.
        var input =
            "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"u8.ToArray();
        var signature = Base64Url.DecodeFromChars("DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");
        var key = new ReceiptKey(Key);

        Assert.Equal(ReceiptSamples.RfcKid, key.Kid);
        Assert.True(key.Verify(input, signature));
        input[^1] ^= 1;
        Assert.False(key.Verify(input, signature));
        Assert.False(key.Verify(input, []));
    }

    [Fact]
    public void What_was_signed_once_stays_valid_and_is_written_the_same()
    {
        var now = JsonNode.Parse(Document(SignedReceipt.Sign(Sample, Key)))!;
        var file = Path.Combine(Repository.Root, Stored);
        // A signature is another each time: the file is written anew only where what is signed has changed.
        if (Golden.IsUpdating && (!File.Exists(file) || !JsonNode.DeepEquals(JsonNode.Parse(File.ReadAllText(file))!["receipt"], now["receipt"])))
            File.WriteAllText(file, now.ToJsonString() + "\n");
        var stored = JsonNode.Parse(Repository.Read(Stored))!;

        Assert.Equal(SignatureState.Valid, Read(Repository.Read(Stored)).Check(Keys));
        Assert.Equal(stored["receipt"]!.ToJsonString(), now["receipt"]!.ToJsonString());
        Assert.Equal(stored["protected"]!.ToJsonString(), now["protected"]!.ToJsonString());
        Assert.Equal($$"""{"alg":"ES256","kid":"{{ReceiptSamples.RfcKid}}","typ":"policydsl-receipt+json"}""", Header(now));
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        var read = Read(Document(SignedReceipt.Sign(Sample, Key)));

        Assert.Equal(SignatureState.Valid, read.Check(Keys));
        Assert.Equal(SignatureState.Unchecked, read.Check(null));
        Assert.Equal(ReceiptWriter.Canonical(Sample), ReceiptWriter.Canonical(read.Receipt));
        Assert.Equal(Sample.Application.ContentHash(), read.Receipt.Application.ContentHash());
        Assert.Equal(RoundOutcome.Granted, read.Receipt.Round?.Outcome);
    }

    [Fact]
    public void Order_of_members_and_white_space_do_not_matter()
    {
        var document = JsonNode.Parse(Document(SignedReceipt.Sign(Sample, Key)))!.AsObject();
        var turned = new JsonObject(document.Reverse().Select(static member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

        Assert.Equal(SignatureState.Valid, Read(turned.ToJsonString(new JsonSerializerOptions { WriteIndented = true })).Check(Keys));
    }

    [Fact]
    public void A_change_of_any_leaf_is_found()
    {
        var document = Document(SignedReceipt.Sign(Sample, Key));
        var count = Leaves(JsonNode.Parse(document)!).Count();

        Assert.True(count > 35);
        for (var i = 0; i < count; i++)
        {
            for (var variant = 0; variant < 3; variant++)
            {
                var forged = JsonNode.Parse(document)!;
                var (parent, name) = Leaves(forged).ElementAt(i);
                Change(parent, name, variant);
                Assert.False(IsValid(forged.ToJsonString()), $"{variant}: {forged.ToJsonString()}");
            }
        }
    }

    [Fact]
    public void A_member_that_is_added_or_taken_away_is_found()
    {
        var document = Document(SignedReceipt.Sign(Sample, Key));
        var count = Objects(JsonNode.Parse(document)!).Count();
        for (var i = 0; i < count; i++)
        {
            var more = JsonNode.Parse(document)!;
            Objects(more).ElementAt(i).Add("extra", 1);
            Assert.False(IsValid(more.ToJsonString()), more.ToJsonString());

            foreach (var name in Objects(JsonNode.Parse(document)!).ElementAt(i).Select(static member => member.Key))
            {
                var less = JsonNode.Parse(document)!;
                Objects(less).ElementAt(i).Remove(name);
                Assert.False(IsValid(less.ToJsonString()), less.ToJsonString());
            }
        }
    }

    [Fact]
    public void A_change_of_any_byte_is_found_or_changes_nothing()
    {
        var document = Encoding.UTF8.GetBytes(Document(SignedReceipt.Sign(Sample, Key)));
        var canonical = CanonicalJson.Of(document);
        Gen.Int[0, document.Length - 1]
            .Select(Gen.Byte)
            .Sample(
                change =>
                {
                    var forged = document.ToArray();
                    forged[change.Item1] = change.Item2;
                    if (SignedReceipt.Read(forged, out _)?.Check(Keys) == SignatureState.Valid)
                        Assert.Equal(canonical, CanonicalJson.Of(forged));
                },
                iter: 2000
            );
    }

    [Theory]
    [InlineData("""{"alg":"none","kid":"oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U","typ":"policydsl-receipt+json"}""")]
    [InlineData("""{"alg":"HS256","kid":"oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U","typ":"policydsl-receipt+json"}""")]
    [InlineData("""{"alg":"ES256","kid":"oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U","typ":"JWT"}""")]
    [InlineData("""{"alg":"ES256","kid":"oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U"}""")]
    [InlineData("""{"alg":"ES256","crit":["b64"],"kid":"oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U","typ":"policydsl-receipt+json"}""")]
    [InlineData("""{"alg":"ES256","jwk":{},"kid":"oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U","typ":"policydsl-receipt+json"}""")]
    [InlineData("""{ "alg":"ES256","kid":"oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U","typ":"policydsl-receipt+json"}""")]
    [InlineData("""{"alg":"ES256","kid":"\ud800","typ":"policydsl-receipt+json"}""")]
    [InlineData("""{"alg":"ES256","kid":7,"typ":"policydsl-receipt+json"}""")]
    [InlineData("")]
    [InlineData("[]")]
    public void Another_header_is_refused_whatever_the_signature(string header)
    {
        var document = JsonNode.Parse(Document(SignedReceipt.Sign(Sample, Key)))!;
        var encoded = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header));
        var input = encoded + "." + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(ReceiptWriter.Canonical(Sample)));
        document["protected"] = encoded;
        document["signature"] = Base64Url.EncodeToString(
            Key.SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
        );

        Assert.Equal(SignatureState.WrongHeader, Read(document.ToJsonString()).Check(Keys));
    }

    [Fact]
    public void A_key_that_is_not_given_is_unknown()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Equal(SignatureState.UnknownKey, SignedReceipt.Sign(Sample, other).Check(Keys));
        Assert.Equal(SignatureState.UnknownKey, SignedReceipt.Sign(Sample, Key).Check(new ReceiptKeySet([])));
    }

    [Fact]
    public void A_signature_of_another_key_under_a_known_name_is_invalid()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var document = JsonNode.Parse(Document(SignedReceipt.Sign(Sample, Key)))!;
        document["signature"] = JsonNode.Parse(Document(SignedReceipt.Sign(Sample, other)))!["signature"]!.GetValue<string>();

        Assert.Equal(SignatureState.Invalid, Read(document.ToJsonString()).Check(Keys));
    }

    [Fact]
    public void A_retired_key_vouches_for_what_it_signed_before()
    {
        var signed = SignedReceipt.Sign(Sample, Key);

        Assert.Equal(SignatureState.Valid, signed.Check(ReceiptSamples.Keys(Key, Sample.IssuedAt.AddMilliseconds(1))));
        Assert.Equal(SignatureState.Retired, signed.Check(ReceiptSamples.Keys(Key, Sample.IssuedAt)));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("null", "")]
    [InlineData("[[[[", "")]
    [InlineData("""{"receipt":{},"receipt":{},"protected":"","signature":""}""", "")]
    [InlineData("""{"protected":"","signature":""}""", "/receipt")]
    [InlineData("""{"receipt":{},"protected":"","signature":""}""", "/receipt/format")]
    [InlineData("""{"receipt":{},"protected":"","signature":"","payload":""}""", "/payload")]
    [InlineData("""{"receipt":{"format":"policydsl-receipt/2","issuedAt":1,"application":1,"policy":1,"inputs":1,"decision":1,"entry":1,"round":1},"protected":"","signature":""}""", "/receipt/format")]
    [InlineData("""{"receipt":{"format":"policydsl-receipt/1","issuedAt":1,"application":1,"policy":1,"inputs":1,"decision":1,"entry":1,"round":1},"protected":"","signature":""}""", "/receipt/issuedAt")]
    [InlineData("""{"receipt":{"format":"\ud800"},"protected":"","signature":""}""", "")]
    public void What_is_no_receipt_is_told_with_its_place(string document, string place)
    {
        Assert.Null(SignedReceipt.Read(Encoding.UTF8.GetBytes(document), out var error));
        Assert.Equal(place, error);
    }

    [Fact]
    public void A_document_that_is_too_deep_or_too_large_is_no_receipt()
    {
        var deep = """{"receipt":""" + new string('[', 100) + new string(']', 100) + "}";

        Assert.Null(SignedReceipt.Read(Encoding.UTF8.GetBytes(deep), out _));
        Assert.Null(SignedReceipt.Read(new byte[SignedReceipt.MostBytes + 1], out _));
    }

    private static string Document(SignedReceipt receipt) => Encoding.UTF8.GetString(ReceiptSamples.Json(receipt.Write));

    private static SignedReceipt Read(string document)
    {
        var receipt = SignedReceipt.Read(Encoding.UTF8.GetBytes(document), out var error);
        Assert.Null(error);
        return receipt!;
    }

    private static bool IsValid(string document) => SignedReceipt.Read(Encoding.UTF8.GetBytes(document), out _)?.Check(Keys) == SignatureState.Valid;

    private static string Header(JsonNode document) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(document["protected"]!.GetValue<string>()));

    private static IEnumerable<(JsonNode Parent, object Name)> Leaves(JsonNode node)
    {
        var children = node is JsonObject members
            ? members.Select(static member => (Name: (object)member.Key, member.Value))
            : node.AsArray().Select(static (item, index) => (Name: (object)index, Value: item));
        foreach (var (name, value) in children)
        {
            if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
            {
                foreach (var leaf in Leaves(value))
                    yield return leaf;
            }
            else
            {
                yield return (node, name);
            }
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode node)
    {
        if (node is JsonObject found)
            yield return found;
        foreach (var child in node is JsonObject members ? members.Select(static member => member.Value) : node is JsonArray items ? items : [])
        {
            foreach (var inner in child is null ? [] : Objects(child))
                yield return inner;
        }
    }

    private static void Change(JsonNode parent, object name, int variant)
    {
        var old = name is string member ? parent[member] : parent[(int)name];
        JsonNode? changed = old?.GetValueKind() switch
        {
            JsonValueKind.String when variant == 0 => Shifted(old.GetValue<string>(), 0),
            JsonValueKind.String when variant == 1 => Shifted(old.GetValue<string>(), old.GetValue<string>().Length - 1),
            JsonValueKind.Number when variant == 0 => old.GetValue<decimal>() + 1,
            JsonValueKind.Number when variant == 1 => -old.GetValue<decimal>(),
            JsonValueKind.True => false,
            JsonValueKind.False => true,
            JsonValueKind.Null or null when variant == 0 => 0,
            JsonValueKind.Array => new JsonArray(variant),
            _ => "other",
        };
        if (name is string key)
            parent[key] = changed;
        else
            parent[(int)name] = changed;
    }

    private static string Shifted(string text, int at) => text[..at] + (char)(text[at] ^ 1) + text[(at + 1)..];
}
