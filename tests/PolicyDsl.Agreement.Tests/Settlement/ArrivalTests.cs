using System.Buffers;
using System.Text;
using PolicyDsl.Policies.ChengduAi2024;
using PolicyDsl.Runtime;

namespace PolicyDsl.Agreement.Tests.Settlement;

/// <summary>A request in pieces, wherever it is cut.</summary>
public sealed class ArrivalTests
{
    private const string Request = """
        {
          "pool": null, "ledger": [ { "clause": "littleGiant", "creditCode": "91510100MA627EMW4P", "year": 2024, "amount": 300000 } ],
          "applications": [
            { "application": { "applicant": { "kind": "enterprise", "aiBusiness": true, "creditCode": "91510100MA617EMW45" }, "newlyDesignated": true }, "clause": "littleGiant", "id": "甲\u4e00" },
            { "id": "b", "clause": "littleGiant", "application": { "applicant": { "kind": "enterprise", "aiBusiness": true, "creditCode": "91510100MA627EMW4P" }, "newlyDesignated": true } } ],
          "year": 2025 }
        """;

    [Fact]
    public async Task Wherever_it_is_cut_the_answer_is_the_same()
    {
        var bytes = Encoding.UTF8.GetBytes(Request);
        var whole = await AnswerAsync(bytes, bytes.Length);

        Assert.Contains("\"outcome\":\"granted\"", whole, StringComparison.Ordinal);
        Assert.Contains("\"rule\":\"once\"", whole, StringComparison.Ordinal);
        for (var piece = 1; piece < 60; piece++)
            Assert.Equal(whole, await AnswerAsync(bytes, piece));
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
    {
        byte[] marked = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Request)];

        Assert.Equal(await AnswerAsync(marked[3..], 7), await AnswerAsync(marked, 1));
        Assert.Equal(await AnswerAsync(marked[3..], 7), await AnswerAsync(marked, marked.Length));
    }

    [Theory]
    [InlineData("{\"year\":2025,\n \"applications\":[\n  {\"id\":\"a\",\"id\":\"a\",\"clause\":\"listing\",\"application\":{}}]}", "line 3, column 4", "line 3, column 13")]
    [InlineData("{\"year\":2025,\n \"applications\":[\n  {\"id\":\"a\",\"clause\":\"listing\",\n\"application\":{\"project\":\"1\",\n   \"project\":\"2\"}}]}", "line 4, column 16", "line 5, column 4")]
    public void Places_are_those_of_the_whole_body(string body, params string[] places)
    {
        foreach (var piece in new[] { 1, 5, 1000 })
        {
            var errors = Read(Encoding.UTF8.GetBytes(body), piece, out _);
            Assert.All(places, place => Assert.Contains(place, Assert.Single(errors).Message.En, StringComparison.Ordinal));
        }
    }

    private static async Task<string> AnswerAsync(byte[] body, int piece)
    {
        var errors = Read(body, piece, out var result);
        Assert.Empty(errors.Select(static e => $"{e.Pointer}: {e.Message.En}"));
        return await Rounds.WriteAsync(result!);
    }

    private static IReadOnlyList<FieldMessage> Read(byte[] body, int piece, out SettlementResult? result)
    {
        var reader = new SettlementReader(ChengduAi2024Policy.Definition, Rounds.Today);
        var (read, arrived) = (0, 0);
        while (!reader.IsClosed)
        {
            arrived = Math.Min(arrived + piece, body.Length);
            var buffer = new ReadOnlySequence<byte>(body, read, arrived - read);
            read += (int)buffer.Slice(0, reader.Read(buffer, arrived == body.Length)).Length;
            if (arrived == body.Length)
                break;
        }
        return reader.Settle(out result);
    }
}
