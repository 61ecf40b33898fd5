using System.Text;

namespace PolicyDsl.LanguageServer.Tests.Protocol;

/// <summary>A folder of policy files of its own; it goes away with the test.</summary>
internal sealed class PolicyOnDisk : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("政策 lsp-");

    /// <summary>Writes a file.</summary>
    public PolicyOnDisk With(string name, string text)
    {
        File.WriteAllText(Path.Combine(folder.FullName, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return this;
    }

    /// <summary>The text of a file.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(folder.FullName, name));

    /// <summary>The address of a file.</summary>
    public string Uri(string name) => new Uri(Path.Combine(folder.FullName, name)).AbsoluteUri;

    public void Dispose() => folder.Delete(recursive: true);
}
