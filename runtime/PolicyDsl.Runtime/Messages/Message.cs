namespace PolicyDsl.Runtime;

/// <summary>The language of messages.</summary>
public enum Language
{
    /// <summary>Chinese, the default.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}

/// <summary>A message to a user in both languages. Messages are made by the catalogues of this folder only.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Zh">The sentence in Chinese.</param>
/// <param name="En">The sentence in English.</param>
public sealed record Message(string Code, string Zh, string En)
{
    /// <summary>The sentence in a language.</summary>
    public string In(Language language) => language == Language.En ? En : Zh;
}

/// <summary>A message about a place in a body.</summary>
/// <param name="Pointer">JSON Pointer; empty: the whole body.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record FieldMessage(string Pointer, Message Message);
