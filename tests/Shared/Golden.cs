using System.Runtime.CompilerServices;

namespace PolicyDsl.Tests;

/// <summary>
/// Compares a text with a file beside the test. With POLICYDSL_UPDATE_GOLDEN=1 the file is written instead, to be looked over and committed.
/// </summary>
internal static class Golden
{
    private const string Switch = "POLICYDSL_UPDATE_GOLDEN";

    /// <summary>Whether golden files are to be written anew.</summary>
    public static bool IsUpdating { get; } = Environment.GetEnvironmentVariable(Switch) == "1";

    /// <summary>Compares.</summary>
    /// <param name="name">The file's name, without its ending.</param>
    /// <param name="actual">The text, without a line end at its end.</param>
    /// <param name="test">The test's own file.</param>
    public static void Matches(string name, string actual, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Golden", name + ".golden");
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual + "\n");
        }
        Assert.True(File.Exists(path), $"{path} is missing; {Switch}=1 writes it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual + "\n");
    }
}
