using System.Buffers;
using System.Text;
using CsCheck;

namespace PolicyDsl.Runtime.Tests.Json;

public sealed class ApplicationReaderTests
{
    [Fact]
    public void Every_kind_of_value_reaches_the_application()
    {
        var application = Read(
            """
            { "applicant": { "goodCredit": true, "creditCode": "91510100MA61WQ0R82" }, "submittedOn": "2025-03-01", "project": "P-001", "multiChannel": false,
              "otherFunding": [ { "program": "省级专项", "level": "central", "amount": 5, "status": "pending" } ],
              "revenue": 12345.67, "profit": -3, "share": 0.6, "staff": 12, "index": 1.0000000001, "term": 24, "warranty": "P1Y6M", "delay": "P30D",
              "founded": "2020-02-29", "level": "city", "note": "𠮷野家好", "filing": "A123", "deals": [ { "amount": 1 }, {} ],
              "review": { "recognizedAmount": 650000.06, "decisions": { "sameProject": { "decision": "accept", "reason": "情况属实" } } } }
            """
        );

        Assert.Equal(true, application["goodCredit"]);
        Assert.Equal(new DateOnly(2025, 3, 1), application.SubmittedOn);
        Assert.Equal(12345.67m, application["revenue"]);
        Assert.Equal(-3m, application["profit"]);
        Assert.Equal(0.6m, application["share"]);
        Assert.Equal(12m, application["staff"]);
        Assert.Equal(1.0000000001m, application["index"]);
        Assert.Equal(24m, application["term"]);
        Assert.Equal(18m, application["warranty"]);
        Assert.Equal(30m, application["delay"]);
        Assert.Equal(new DateOnly(2020, 2, 29), application["founded"]);
        Assert.Equal("city", application["level"]);
        Assert.Equal("𠮷野家好", application["note"]);
        Assert.Equal([1m, null], application.Rows("deals").Select(row => row["amount"]));
        Assert.Equal("central", application.Rows("otherFunding")[0]["level"]);
        Assert.Equal(650000.06m, application["recognizedAmount"]);
        Assert.Equal(new ReviewDecision(ReviewVerdict.Accept, "情况属实"), application.Decisions?["sameProject"]);
        Assert.Null(application.Ledger);
    }

    [Theory]
    [InlineData("1E4", 10000)]
    [InlineData("-0", 0)]
    [InlineData("1.50", 1.5)]
    [InlineData("1.000000000000000000000000000000000000000000", 1)]
    [InlineData("0e999999999999", 0)]
    [InlineData("0.0000012e6", 1.2)]
    [InlineData("10000000000000", 10000000000000)]
    [InlineData("\"1234567.89\"", 1234567.89)]
    [InlineData("\"007\"", 7)]
    public void Money_keeps_its_exact_value(string written, decimal value)
    {
        Assert.Equal(value, Read($$"""{"revenue": {{written}} }""")["revenue"]);
    }

    [Fact]
    public void A_number_is_kept_without_trailing_zeros_and_without_a_sign_on_zero()
    {
        Assert.Equal("1.5", Assert.IsType<decimal>(Read("""{"revenue":1.50}""")["revenue"]).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("0", Assert.IsType<decimal>(Read("""{"profit":-0.00}""")["profit"]).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Null_is_as_good_as_missing_and_an_empty_body_misses_everything()
    {
        Assert.Equal(0, Read("""{"revenue":null,"applicant":null,"deals":null,"review":null,"ledger":null}""").Count);
        Assert.Equal(0, Read("{}").Count);
    }

    [Fact]
    public void Escaped_names_are_the_names_that_they_spell()
    {
        Assert.Equal(5m, Read("""{"reven\u0075e":5}""")["revenue"]);
        Assert.Equal(["duplicateMember"], Codes("""{"reven\u0075e":5,"revenue":6}"""));
    }

    [Fact]
    public void A_body_in_pieces_and_one_with_a_byte_order_mark_read_as_one_without()
    {
        var first = new Piece("{\"reve"u8.ToArray());
        var last = first.Append("nue\":5}"u8.ToArray());
        var application = new RecordedApplication(Samples.Clause.Inputs);

        Assert.Empty(ApplicationReader.Read(Samples.Clause, new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length), application));
        Assert.Equal(5m, application["revenue"]);
        Assert.Equal(5m, Read("\uFEFF{\"revenue\":5}")["revenue"]);
    }

    [Fact]
    public void All_errors_of_a_body_are_found_in_one_pass()
    {
        var errors = Errors("""{"revenue":-1,"shrae":0.5,"level":"x","deals":[{"amount":"1,000"},3],"applicant":{"goodCredit":"是"},"revenue":2}""");

        Assert.Equal(
            ["/revenue", "/shrae", "/level", "/deals/0/amount", "/deals/1", "/applicant/goodCredit", "/revenue"],
            errors.Select(error => error.Pointer)
        );
    }

    [Fact]
    public void Pointers_begin_where_the_application_stands_in_a_greater_body()
    {
        var errors = ApplicationReader.Read(
            Samples.Clause,
            """{"applicant":{"goodCredit":1},"no~/pe":1}"""u8,
            new RecordedApplication(Samples.Clause.Inputs),
            "/applications/3/application"
        );

        Assert.Equal(
            ["/applications/3/application/applicant/goodCredit", "/applications/3/application/no~0~1pe"],
            errors.Select(error => error.Pointer)
        );
    }

    [Fact]
    public void Members_of_other_clauses_are_passed_over_where_the_caller_says_so()
    {
        var application = new RecordedApplication(Samples.Clause.Inputs);
        var errors = ApplicationReader.Read(
            Samples.Clause,
            """{"rdSpend":{"deep":[1]},"revenue":5,"nonsense":1}"""u8,
            application,
            passOver: new HashSet<string> { "rdSpend" }
        );

        Assert.Equal(["/nonsense"], errors.Select(error => error.Pointer));
        Assert.Equal(5m, application["revenue"]);
    }

    [Fact]
    public void A_review_reads_alone()
    {
        var application = new RecordedApplication(Samples.Clause.Inputs);
        var errors = ApplicationReader.ReadReview(Samples.Clause, """{"recognizedAmount":5,"recognised":1,"revenue":1}"""u8, application);

        Assert.Equal(5m, application["recognizedAmount"]);
        Assert.Equal(["/recognised", "/revenue"], errors.Select(error => error.Pointer));
    }

    [Fact]
    public void A_ledger_reads_as_in_a_settlement()
    {
        var application = Read(
            """
            { "ledger": [ { "clause": "standard", "award": "reward", "creditCode": "91510100MA61WQ0R82", "project": "P", "year": 2024, "amount": 400000,
              "keys": { "certificateNo": "X-1", "tier": 300000000.0, "first": true } } ] }
            """
        );

        var row = Assert.Single(application.Ledger ?? []);
        Assert.Equal(("standard", "reward", "P", 2024, 400000m), (row.Clause, row.Award, row.Project, row.Year, row.Amount));
        Assert.Equal(["X-1", "300000000", "true"], ["certificateNo", "tier", "first"], (value, key) => row.Keys[key] == value);
    }

    [Fact]
    public void Errors_are_bounded_however_broken_the_body()
    {
        var body = "{" + string.Join(",", Enumerable.Range(0, 5000).Select(i => $"\"x{i}\":1")) + "}";

        var errors = Errors(body);

        Assert.Equal(101, errors.Count);
        Assert.Equal("tooManyErrors", errors[^1].Message.Code);
    }

    [Fact]
    public void No_bytes_make_the_reader_throw()
    {
        var noise = Gen.Byte.Array[0, 200];
        var nearly = Gen.Select(
            Constants("{\"revenue\":", "{\"deals\":[{\"amount\":", "{\"applicant\":{", "{\"review\":{\"decisions\":{\"quota\":", "[", "{\"ledger\":[{\"keys\":{"),
            Gen.OneOf(Gen.Double.Select(d => d.ToString("R", System.Globalization.CultureInfo.InvariantCulture)), Gen.String, Gen.Const("\"\\ud800\""), Gen.Const("null")),
            Constants("}", "}]}", "}}", "", ",", "}}}"),
            (head, middle, tail) => Encoding.UTF8.GetBytes(head + middle + tail)
        );

        Gen.OneOf(noise, nearly).Sample(body => ApplicationReader.Read(Samples.Clause, body, new RecordedApplication(Samples.Clause.Inputs)) is not null);
    }

    [Fact]
    public void Money_as_written_and_as_read_are_the_same_number()
    {
        Gen.Select(Gen.Long[-1_000_000_000_000_000, 1_000_000_000_000_000], Gen.Int[-3, 3]).Sample(
            (fen, exponent) =>
            {
                var value = fen / 100m;
                var digits = (fen * 1m).ToString(System.Globalization.CultureInfo.InvariantCulture);
                var written = $"{digits}E-{2 + exponent}".Replace("E--", "E+", StringComparison.Ordinal);
                var expected = fen * (decimal)Math.Pow(10, -2 - exponent);
                var application = new RecordedApplication(Samples.Clause.Inputs);
                var errors = ApplicationReader.Read(Samples.Clause, Encoding.UTF8.GetBytes($$"""{"profit":{{written}}}"""), application);
                var fits = decimal.Round(expected, 2) == expected && Math.Abs(expected) <= Money.Limit;
                return fits ? Equals(application["profit"], expected) : errors.Count == 1;
            }
        );
    }

    private static Gen<string> Constants(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static RecordedApplication Read(string body)
    {
        var application = new RecordedApplication(Samples.Clause.Inputs);
        Assert.Empty(ApplicationReader.Read(Samples.Clause, Encoding.UTF8.GetBytes(body), application));
        return application;
    }

    private static IReadOnlyList<FieldMessage> Errors(string body) =>
        ApplicationReader.Read(Samples.Clause, Encoding.UTF8.GetBytes(body), new RecordedApplication(Samples.Clause.Inputs));

    private static string[] Codes(string body) => [.. Errors(body).Select(error => error.Message.Code)];

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(byte[] bytes) => Memory = bytes;

        public Piece Append(byte[] bytes)
        {
            var next = new Piece(bytes) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
