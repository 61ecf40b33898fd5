using BenchmarkDotNet.Attributes;
using PolicyDsl.Binding;
using PolicyDsl.Syntax;
using PolicyDsl.Text;

namespace PolicyDsl.Benchmarks.Language;

/// <summary>From text to a model. Time and memory grow with the lines; 10,000 lines within 500 ms.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private string text = "";

    /// <summary>Lines of the policy.</summary>
    [Params(1_000, 10_000)]
    public int Lines { get; set; }

    /// <summary>Writes the policy, and sees that it is one.</summary>
    [GlobalSetup]
    public void Setup()
    {
        text = LargePolicy.Text(Lines);
        if (ParseAndBind() != 1)
            throw new InvalidOperationException("The policy of this benchmark does not bind.");
    }

    /// <summary>Tokens and nodes.</summary>
    [Benchmark]
    public int Parse() => PolicyParser.Parse(new SourceText("large.policy", text)).File.Declarations.Count;

    /// <summary>Tokens, nodes and the model.</summary>
    [Benchmark]
    public int ParseAndBind()
    {
        var source = new SourceText("large.policy", text);
        return PolicyBinder.Bind([new PolicySource(source, PolicyParser.Parse(source).File)]).Models.Count;
    }
}
