using System.Text;

namespace PolicyDsl.Runtime.Tests.Json;

/// <summary>The fast way to read an application takes nothing that the full way refuses, and reads nothing else from what it takes.</summary>
public sealed class PlainReaderTests
{
    private const string Everything =
        """
        {"applicant":{"goodCredit":true,"creditCode":"91510100MA61WQ0R82"},"submittedOn":"2025-03-01","project":"P-001","multiChannel":false,
        "otherFunding":[{"program":"省级专项","level":"central","amount":5,"status":"pending"},{}],"topUp":null,
        "revenue":12345.67,"profit":-3,"share":0.6,"staff":12,"index":1.0000000001,"term":24,"founded":"2020-02-29","level":"city",
        "note":"𠮷野家好","filing":"A123","deals":[ {"amount":1} , {"amount":2.50} ]}
        """;

    // What breaks JSON, what only bends it, and what may stand in it.
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ":", ",", "\\", "\\n", "\\u0061", "\n", " ", "\t", "\r", "\f", "\0", "\u0001", "\u007f", "\u00a0", "\ufeff", "0", "1", "9", "-", "+", ".",
        "e", "E1", "null", "true", "false", "nul", "//", "/**/", "1e2", "01", "-0", "1.", ".5", "9999999999999999999", "省", "\"revenue\":1", "\"revenue\":null,", "\"review\":{}",
        "\"ledger\":[]", "\"applicant\":null", "\"warranty\":\"P1Y\"", "\"unknown\":1", "{}", "[]", ",{}", "\"\"",
    ];

    [Theory]
    [InlineData(Everything)]
    [InlineData("{}")]
    [InlineData(" \r\n\t{ } ")]
    [InlineData("""{"applicant":{}}""")]
    [InlineData("""{"deals":[],"revenue":0}""")]
    [InlineData("""{ "revenue" : 100000000.00 , "level" : "national" }""")]
    public void What_programs_write_is_taken(string body)
    {
        Assert.True(IsTaken(Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{,}")]
    [InlineData("{}{}")]
    [InlineData("{}\0")]
    [InlineData("\ufeff{}")]
    [InlineData("""{"revenue":1,}""")]
    [InlineData("""{"revenue":1 "profit":1}""")]
    [InlineData("""{"revenue" 1}""")]
    [InlineData("""{"revenue":01}""")]
    [InlineData("""{"revenue":1.}""")]
    [InlineData("""{"revenue":-}""")]
    [InlineData("""{"revenue":+1}""")]
    [InlineData("""{"revenue":1e2}""")]
    [InlineData("""{"revenue":-1}""")]
    [InlineData("""{"revenue":1.001}""")]
    [InlineData("""{"revenue":"1"}""")]
    [InlineData("""{"revenue":1,"revenue":1}""")]
    [InlineData("""{"Revenue":1}""")]
    [InlineData("""{"reven\u0075e":1}""")]
    [InlineData("""{"note":"a\tb"}""")]
    [InlineData("{\"note\":\"a\tb\"}")]
    [InlineData("""{"note":" ab"}""")]
    [InlineData("""{"note":"a"}""")]
    [InlineData("""{"level":"x"}""")]
    [InlineData("""{"founded":"2020-02-30"}""")]
    [InlineData("""{"warranty":"P1Y"}""")]
    [InlineData("""{"topUp":truefalse}""")]
    [InlineData("""{"topUp":"true"}""")]
    [InlineData("""{"topUp":nullx}""")]
    [InlineData("""{"revenue":true}""")]
    [InlineData("""{"deals":{}}""")]
    [InlineData("""{"deals":[{},]}""")]
    [InlineData("""{"deals":[{} {}]}""")]
    [InlineData("""{"deals":[{}""")]
    [InlineData("""{"deals":[1]}""")]
    [InlineData("""{"applicant":null}""")]
    [InlineData("""{"review":{}}""")]
    [InlineData("""{"ledger":[]}""")]
    public void What_is_wrong_or_rare_is_left_to_the_full_way(string body)
    {
        Assert.False(IsTaken(Encoding.UTF8.GetBytes(body)));
    }

    [Fact]
    public void A_text_that_is_no_utf8_is_left_to_the_full_way()
    {
        Assert.False(IsTaken([.. "{\"note\":\"a"u8, 0xe7, .. "\"}"u8]));
    }

    [Fact]
    public void More_rows_than_a_list_may_have_are_left_to_the_full_way()
    {
        static byte[] Rows(int count) => Encoding.UTF8.GetBytes($$"""{"deals":[{{string.Join(',', Enumerable.Repeat("{}", count))}}]}""");

        Assert.True(IsTaken(Rows(InputInfo.MostRows)));
        Assert.False(IsTaken(Rows(InputInfo.MostRows + 1)));
    }

    [Fact]
    public void Whatever_is_taken_reads_as_it_does_the_full_way()
    {
        var random = new Random(7);
        var (taken, left, broken) = (0, 0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var body = Encoding.UTF8.GetBytes(Everything);
            for (var changes = random.Next(4); changes > 0; changes--)
                body = Changed(body, random);
            if (IsTaken(body))
                taken++;
            else if (IsReadInTheEnd(body))
                left++;
            else
                broken++;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{taken} taken, {left} left though they can be read, {broken} that cannot.");
        Assert.True(taken > 1000 && left > 50 && broken > 1000);
    }

    private static byte[] Changed(byte[] body, Random random)
    {
        var piece = Pieces[random.Next(Pieces.Length)];
        var text = Encoding.UTF8.GetString(body);
        var place = random.Next(body.Length + 1);
        var most = Math.Min(body.Length - place, 12);
        return random.Next(10) switch
        {
            0 => body[..place],
            1 => [.. body[..place], (byte)random.Next(256), .. body[place..]],
            2 => [.. body[..place], .. body[(place + most)..]],
            3 => [.. body[..place], .. Encoding.UTF8.GetBytes(piece), .. body[(place + random.Next(2) * most)..]],
            // What a client may do, and a piece where another member may stand.
            4 => Bytes(text.Replace("\"profit\"", piece + ",\"profit\"", StringComparison.Ordinal)),
            5 => Bytes(text.Replace(":", " : ", StringComparison.Ordinal)),
            6 => Bytes(text.Replace((char)('0' + random.Next(10)), (char)('0' + random.Next(10)))),
            7 => Bytes(text.Replace("\"index\"", $"\"{Samples.Clause.Inputs[random.Next(Samples.Clause.Inputs.Count)].Name}\"", StringComparison.Ordinal)),
            8 => Bytes(text.Replace("\"P-001\"", $"\"{piece}\"", StringComparison.Ordinal)),
            _ => Bytes(text.Replace("12345.67", piece, StringComparison.Ordinal)),
        };
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    // Whether the fast way takes it; and if so, that the full way agrees.
    private static bool IsTaken(byte[] body)
    {
        var inputs = Samples.Clause.Inputs;
        var values = new ApplicationValues(inputs, static _ => throw new InvalidOperationException());
        if (!PlainReader.TryRead(ClauseMembers.Of(Samples.Clause), body, values))
            return false;
        var (application, errors) = Full(body);
        Assert.True(errors.Count == 0, Encoding.UTF8.GetString(body));
        var taken = new RecordedApplication(inputs);
        for (var i = 0; i < inputs.Count; i++)
            ValueCopy.To(taken, inputs[i], i, values, i);
        Assert.Equal(application.Facts(), taken.Facts());
        return true;
    }

    // What the fast way has set before it gave up leaves no trace.
    private static bool IsReadInTheEnd(byte[] body)
    {
        var (application, errors) = Full(body);
        var both = new RecordedApplication(Samples.Clause.Inputs);
        Assert.Equal(errors, ApplicationReader.Read(Samples.Clause, body, both));
        if (errors.Count > 0)
            return false;
        Assert.Equal(application.Facts(), both.Facts());
        return true;
    }

    private static (RecordedApplication Application, IReadOnlyList<FieldMessage> Errors) Full(byte[] body)
    {
        var errors = new ErrorList();
        var application = new RecordedApplication(Samples.Clause.Inputs);
        ApplicationReader.Read(Samples.Clause, new JsonCursor(body, errors), application, "", null);
        return (application, errors.Items);
    }
}
