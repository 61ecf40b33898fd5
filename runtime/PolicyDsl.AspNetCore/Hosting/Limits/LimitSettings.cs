using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace PolicyDsl.AspNetCore;

/// <summary>The section <c>Limits</c>: how much one caller may ask for.</summary>
internal sealed class LimitSettings
{
    /// <summary>The section.</summary>
    public const string Section = "Limits";

    private readonly IConfigurationSection section;
    private readonly bool isDevelopment;

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidOperationException">A setting is no number above 0, or neither true nor false.</exception>
    public LimitSettings(IConfiguration configuration, IHostEnvironment environment)
    {
        section = configuration.GetSection(Section);
        isDevelopment = environment.IsDevelopment();
        AreOn = section["Enabled"] is not { Length: > 0 } text || (bool.TryParse(text, out var on) ? on : throw Wrong("Enabled", text, "true or false"));
        EvaluationsPerMinute = Number(nameof(EvaluationsPerMinute), 120_000);
        BatchesAtOnce = Number(nameof(BatchesAtOnce), 8);
        SettlementsAtOnce = Number(nameof(SettlementsAtOnce), 8);
    }

    /// <summary>Whether there are any.</summary>
    public bool AreOn { get; }

    /// <summary>Decisions in a minute, and as many in a moment after a minute of rest.</summary>
    public int EvaluationsPerMinute { get; }

    /// <summary>Batches under way.</summary>
    public int BatchesAtOnce { get; }

    /// <summary>Settlements under way, of which the service works on two and lets the others wait.</summary>
    public int SettlementsAtOnce { get; }

    /// <summary>Another number of the section, above 0.</summary>
    public int Number(string name, int otherwise)
    {
        if (section[name] is not { Length: > 0 } text)
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw Wrong(name, text, "a whole number above 0");
    }

    /// <summary>Whether they hold for a request. In Development the machine itself has none.</summary>
    public bool HoldFor(HttpContext context) => AreOn && !(isDevelopment && Loopback.Is(context));

    private static InvalidOperationException Wrong(string name, string text, string expected) => new($"{Section}:{name}: `{text}` is not {expected}.");
}
