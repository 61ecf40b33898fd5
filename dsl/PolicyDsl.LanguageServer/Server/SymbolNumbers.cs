namespace PolicyDsl.LanguageServer.Server;

/// <summary>The numbers that the protocol gives to kinds of symbols in an outline.</summary>
internal static class SymbolNumbers
{
    public const int File = 1;
    public const int Module = 2;
    public const int Namespace = 3;
    public const int Class = 5;
    public const int Method = 6;
    public const int Property = 7;
    public const int Enum = 10;
    public const int Function = 12;
    public const int Variable = 13;
    public const int Constant = 14;
    public const int Boolean = 17;
    public const int Array = 18;
    public const int EnumMember = 22;
    public const int Event = 24;
}
