using System.IO.Pipelines;
using System.Text;
using CsCheck;

namespace PolicyDsl.Runtime.Tests;

/// <summary>Lines come out the same, however the body arrives.</summary>
public sealed class LineReaderTests
{
    private const int Most = 8;

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "1:a")]
    [InlineData("a\n", "1:a")]
    [InlineData("a\nb", "1:a 2:b")]
    [InlineData("a\r\nb\r\n", "1:a 2:b")]
    [InlineData("\n\n a \t\n\n", "3:a")]
    [InlineData("12345678\n", "1:12345678")]
    [InlineData("123456789\nb", "1:long 2:b")]
    [InlineData("1234567890123456789012345", "1:long")]
    public async Task A_line_is_what_stands_between_line_ends(string body, string lines) =>
        Assert.Equal(lines, await ReadAsync([body]));

    [Fact]
    public void Where_the_body_is_cut_makes_no_difference() =>
        Gen.Select(Gen.String[Gen.Char["ab \r\n\n"], 0, 60], Gen.Int[0, 60].Array[0, 6])
            .Sample(
                (body, cuts) =>
                {
                    var places = cuts.Where(cut => cut < body.Length).Order().Prepend(0).Append(body.Length).ToArray();
                    var pieces = places.Zip(places.Skip(1), (from, to) => body[from..to]);

                    Assert.Equal(ReadAsync([body]).GetAwaiter().GetResult(), ReadAsync(pieces).GetAwaiter().GetResult());
                },
                iter: 2000
            );

    private static async Task<string> ReadAsync(IEnumerable<string> pieces)
    {
        var pipe = new Pipe();
        var reader = new LineReader(pipe.Reader, Most);
        var found = new List<string>();
        foreach (var piece in pieces)
        {
            await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(piece));
            if (piece.Length > 0)
                await reader.WaitAsync(CancellationToken.None);
            Assert.Equal(LineState.Pending, Take(reader, found));
        }
        await pipe.Writer.CompleteAsync();
        await reader.WaitAsync(CancellationToken.None);
        Assert.Equal(LineState.End, Take(reader, found));
        return string.Join(' ', found);
    }

    private static LineState Take(LineReader reader, List<string> found)
    {
        while (true)
        {
            var state = reader.Next();
            if (state is LineState.Pending or LineState.End)
                return state;
            found.Add($"{reader.Number}:{(state == LineState.TooLong ? "long" : Encoding.UTF8.GetString(reader.Line))}");
        }
    }
}
