using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Writes an application as the body that it would be read from, in canonical form: what is missing is left out, money is a number.</summary>
public static class ApplicationWriter
{
    /// <summary>Writes it, the applicant first, the authority's part and the ledger last.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="clause">The clause that is applied for.</param>
    /// <param name="application">The application. A value that the clause does not allow is written as it is, and refused where it is read.</param>
    public static void Write(Utf8JsonWriter writer, ClauseInfo clause, IApplication application)
    {
        writer.WriteStartObject();
        if (Has(clause, application, InputPlace.Applicant))
        {
            writer.WriteStartObject("applicant");
            WriteInputs(writer, clause, application, InputPlace.Applicant);
            writer.WriteEndObject();
        }
        WriteInputs(writer, clause, application, InputPlace.Envelope);
        WriteInputs(writer, clause, application, InputPlace.Clause);
        if (application.Decisions is not null || Has(clause, application, InputPlace.Review))
        {
            writer.WriteStartObject("review");
            WriteInputs(writer, clause, application, InputPlace.Review);
            if (application.Decisions is { } decisions)
                WriteDecisions(writer, decisions);
            writer.WriteEndObject();
        }
        if (application.Ledger is { } ledger)
        {
            writer.WritePropertyName("ledger");
            LedgerWriter.Write(writer, ledger);
        }
        writer.WriteEndObject();
    }

    /// <summary>Writes the inputs of a place as members.</summary>
    internal static void WriteInputs(Utf8JsonWriter writer, ClauseInfo clause, IApplication application, InputPlace place)
    {
        for (var index = 0; index < clause.Inputs.Count; index++)
        {
            var input = clause.Inputs[index];
            if (input.Place != place || application.GetInput(index) is not { } value)
                continue;
            writer.WritePropertyName(input.Name);
            if (value is int rows)
                WriteRows(writer, input.Fields, application, index, rows);
            else
                JsonValues.WriteInput(writer, input, value);
        }
    }

    /// <summary>Writes the fields of a row as members.</summary>
    internal static void WriteFields(Utf8JsonWriter writer, IReadOnlyList<InputInfo> fields, IApplication application, int index, int row)
    {
        for (var field = 0; field < fields.Count; field++)
        {
            if (application.GetField(index, row, field) is not { } value)
                continue;
            writer.WritePropertyName(fields[field].Name);
            JsonValues.WriteInput(writer, fields[field], value);
        }
    }

    /// <summary>Writes one decision of the authority.</summary>
    internal static void WriteDecision(Utf8JsonWriter writer, ReviewDecision decision)
    {
        writer.WriteStartObject();
        writer.WriteString("decision", decision.Decision == ReviewVerdict.Accept ? "accept" : "refuse");
        writer.WriteString("reason", decision.Reason);
        writer.WriteEndObject();
    }

    private static bool Has(ClauseInfo clause, IApplication application, InputPlace place)
    {
        for (var index = 0; index < clause.Inputs.Count; index++)
        {
            if (clause.Inputs[index].Place == place && application.GetInput(index) is not null)
                return true;
        }
        return false;
    }

    private static void WriteRows(Utf8JsonWriter writer, IReadOnlyList<InputInfo> fields, IApplication application, int index, int rows)
    {
        writer.WriteStartArray();
        for (var row = 0; row < rows; row++)
        {
            writer.WriteStartObject();
            WriteFields(writer, fields, application, index, row);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteDecisions(Utf8JsonWriter writer, IReadOnlyDictionary<string, ReviewDecision> decisions)
    {
        writer.WriteStartObject("decisions");
        foreach (var (rule, decision) in decisions.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(rule);
            WriteDecision(writer, decision);
        }
        writer.WriteEndObject();
    }
}
