using BenchmarkDotNet.Attributes;
using PolicyDsl.Benchmarks.Language;

namespace PolicyDsl.Benchmarks.Editor;

/// <summary>From a keystroke to the findings, through the whole of <c>policy lsp</c>: in a policy of 2,000 lines in one file within 50 ms.</summary>
[MemoryDiagnoser]
public class KeystrokeBenchmarks
{
    private const string Uri = "untitled:large";

    private EditorConnection? editor;
    private (int Line, int Character) place;
    private int version;

    /// <summary>Lines of the policy.</summary>
    [Params(2_000)]
    public int Lines { get; set; }

    /// <summary>Opens the policy, and sees that it is one.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var text = LargePolicy.Text(Lines);
        editor = new EditorConnection();
        editor.Initialize().GetAwaiter().GetResult();
        if (editor.Open(Uri, text).GetAwaiter().GetResult() != 0)
            throw new InvalidOperationException("The policy of this benchmark does not bind.");
        place = Middle(text);
    }

    /// <summary>Ends the server.</summary>
    [GlobalCleanup]
    public void Cleanup() => editor!.DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>A digit of an amount in the middle of the file becomes another.</summary>
    [Benchmark]
    public Task<int> Digit()
    {
        version++;
        return editor!.Type(Uri, version, place.Line, place.Character, version % 2 == 0 ? "1" : "2");
    }

    /// <summary>A name in the middle of the file is misspelt, and mended.</summary>
    [Benchmark]
    public Task<int> Name()
    {
        version++;
        return editor!.Type(Uri, version, place.Line, place.Character - 4, version % 2 == 0 ? "额" : "鹅");
    }

    /// <summary>A digit is inserted, and taken away again: all that is behind it moves.</summary>
    [Benchmark]
    public Task<int> Inserted() => PutInAndTakeOut("1");

    /// <summary>A bracket is opened that nobody closes, and taken away again.</summary>
    [Benchmark]
    public Task<int> Bracket() => PutInAndTakeOut("(");

    private Task<int> PutInAndTakeOut(string text)
    {
        version++;
        var isThere = version % 2 == 0;
        return editor!.Type(Uri, version, place.Line, place.Character, isThere ? "" : text, isThere ? 1 : 0);
    }

    /// <summary>Where the first amount of the tiers of a clause stands, behind a name, a blank, a brace and a blank.</summary>
    public static (int Line, int Character) Middle(string text)
    {
        var lines = text.Split('\n');
        for (var i = lines.Length / 2; i < lines.Length; i++)
        {
            var at = lines[i].IndexOf("额 { 1000万元 以上", StringComparison.Ordinal);
            if (at >= 0)
                return (i, at + 4);
        }
        throw new InvalidOperationException("There are no tiers in this policy.");
    }
}
