namespace PolicyDsl.Generator.Pipeline;

/// <summary>The names under which the steps can be watched.</summary>
internal static class Steps
{
    /// <summary>A parsed file.</summary>
    public const string ParsedFile = nameof(ParsedFile);

    /// <summary>The files of a policy.</summary>
    public const string PolicyFiles = nameof(PolicyFiles);

    /// <summary>A bound policy.</summary>
    public const string BoundFiles = nameof(BoundFiles);

    /// <summary>The model of a policy that can be generated.</summary>
    public const string Model = nameof(Model);

    /// <summary>The project.</summary>
    public const string Environment = nameof(Environment);

    /// <summary>A policy as C#.</summary>
    public const string Rendered = nameof(Rendered);

    /// <summary>A file of C#.</summary>
    public const string SourceUnit = nameof(SourceUnit);

    /// <summary>The registration of all policies.</summary>
    public const string Registration = nameof(Registration);
}
