using System.Reflection;
using PolicyDsl.Packages.Tests;

[assembly: AssemblyFixture(typeof(Feed))]

namespace PolicyDsl.Packages.Tests;

/// <summary>The packages as they are published, in a folder; and what a user has, who gets ours from there and has those of others already.</summary>
public sealed class Feed : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("policydsl-packages-");

    /// <summary>The packages.</summary>
    public string Packages => Path.Combine(folder.FullName, "feed");

    /// <summary>An empty folder below one that says where packages come from.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(folder.FullName, name)).FullName;

    /// <summary>The one package of a name.</summary>
    public string Find(string id, string ending = ".nupkg") => Path.Combine(Packages, $"{id}.{Version}{ending}");

    /// <summary>The version that is packed.</summary>
    public static string Version { get; } = typeof(Feed).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "nuget.config"),
            $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{Packages}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="others" value="{Metadata("PackageFolder")}" /></fallbackPackageFolders>
              <config><add key="globalPackagesFolder" value="{Path.Combine(folder.FullName, "installed")}" /></config>
            </configuration>
            """
        );
        await DotNet.RunAsync(Repository.Root, "pack", "PolicyDsl.sln", "--no-build", "--nologo", "-c", Metadata("Configuration"), "-o", Packages);
        await DotNet.RunAsync(folder.FullName, "new", "install", Find("PolicyDsl.Templates"));
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        DotNet.Home.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Metadata(string name) =>
        typeof(Feed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
}
