using PolicyDsl.Binding.Definitions;
using PolicyDsl.Diagnostics;
using PolicyDsl.Model;

namespace PolicyDsl.Binding.Names;

/// <summary>The names that every policy has without declaring them.</summary>
internal static class BuiltIn
{
    /// <summary>Declares them.</summary>
    public static void Declare(Scope scope, DiagnosticBag diagnostics)
    {
        scope.Enums.Declare(EnumBinder.BuiltIn(EnvelopeInputs.FundingLevel), diagnostics);
        scope.Enums.Declare(EnumBinder.BuiltIn(EnvelopeInputs.FundingStatus), diagnostics);
        foreach (var field in EnvelopeInputs.All)
            scope.Values.Declare(Symbol(field), diagnostics);
        foreach (var term in EnvelopeInputs.Derived)
        {
            var symbol = new TermSymbol(new DeclaredName(term.Name, term.Title))
            {
                Annotations = term.Annotations,
                State = BindingState.Done,
                Value = term.Value,
            };
            scope.Values.Declare(symbol, diagnostics);
        }
    }

    private static InputSymbol Symbol(InputField field) =>
        new(new DeclaredName(field.Name, field.Title))
        {
            Scope = field.Scope,
            Type = field.Type,
            Field = field,
            Fields = [.. field.Fields.Select(Symbol)],
        };
}
