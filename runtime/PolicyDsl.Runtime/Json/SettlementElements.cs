using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>Reads the elements of a settlement request, each as a whole: the year, applications, rows of the ledger and of the pool.</summary>
internal sealed class SettlementElements(PolicyDefinition policy, DateOnly today, ErrorList errors)
{
    private const int MostIdLength = 200;
    private const int IdMember = 0;
    private const int ClauseMember = 1;
    private const int ApplicationMember = 2;
    private const int ReviewMember = 3;

    private static readonly MemberTable OfApplication = new("id", "clause", "application", "review");
    private static readonly MemberTable OfPool = new("id", "clause", "application", "review", "since");

    private static readonly InputInfo Since = LedgerReader.Year with { Name = "since", Title = "since" };

    private readonly LedgerNames names = new(policy.Clauses);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>The year of the round; null: none was read.</summary>
    public int? Year { get; private set; }

    /// <summary>The applications, those of the pool among them, each with where it stands.</summary>
    public List<ReadApplication> Applications { get; } = [];

    /// <summary>The ledger.</summary>
    public List<LedgerRow> Ledger { get; } = [];

    /// <summary>Reads the year.</summary>
    public void ReadYear(ReadOnlySpan<byte> value, BodyPosition origin)
    {
        var cursor = new JsonCursor(value, errors, origin);
        if (cursor.Next())
            Year = (int?)ValueReader.ReadNumber(ref cursor, LedgerReader.Year, "/year");
    }

    /// <summary>Reads a row of the ledger.</summary>
    public void ReadRow(ReadOnlySpan<byte> value, BodyPosition origin, string pointer)
    {
        var cursor = new JsonCursor(value, errors, origin);
        if (!cursor.Next() || LedgerReader.ReadRow(ref cursor, pointer) is not { } row)
            return;
        if (names.Knows(row, pointer, errors))
            Ledger.Add(row);
    }

    /// <summary>Reads an application.</summary>
    /// <param name="value">The element.</param>
    /// <param name="origin">Where it begins.</param>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="isPooled">Whether it is carried over in the pool.</param>
    public void ReadApplication(ReadOnlySpan<byte> value, BodyPosition origin, string pointer, bool isPooled)
    {
        var cursor = new JsonCursor(value, errors, origin);
        if (!cursor.Next())
            return;
        if (cursor.Token != JsonTokenType.StartObject)
        {
            errors.Add(pointer, FieldErrors.NotAnObject("申报", "An application"));
            return;
        }
        var parts = new Parts();
        var table = isPooled ? OfPool : OfApplication;
        var walk = new ObjectWalk(table, pointer);
        while (walk.MoveNext(ref cursor, out var member))
            ReadMember(ref cursor, table, member, JsonPointer.Append(pointer, table.Names[member]), ref parts);
        for (var required = IdMember; required <= ApplicationMember; required++)
        {
            if (!walk.Has(required))
                errors.Add(FieldErrors.MissingMember(pointer, table.Names[required]));
        }
        if (parts.Id is { } id && !ids.Add(id))
            errors.Add(FieldErrors.DuplicateId(pointer + "/id", id));
        if (parts.Id is null || parts.Clause is null || !walk.Has(ApplicationMember) || names.Find(parts.Clause, pointer, errors) is not { } clause)
            return;
        var application = Complete(clause, value, ref cursor, parts, pointer);
        var since = isPooled ? parts.Since ?? today.Year - 1 : (int?)null;
        var inside = parts.Review.Start.Value == 0 ? pointer + "/application" : pointer;
        Applications.Add(new ReadApplication(new RoundApplication(parts.Id, parts.Clause, application, since), inside));
    }

    private void ReadMember(ref JsonCursor cursor, MemberTable table, int member, string pointer, ref Parts parts)
    {
        switch (member)
        {
            case IdMember or ClauseMember:
                var text = ValueReader.ReadText(ref cursor, table.Names[member], ExpectedWords.Text, pointer);
                var error = text is null ? null : InputRules.Text(table.Names[member], text, 1, MostIdLength);
                errors.Add(pointer, error);
                if (error is null && member == IdMember)
                    parts.Id = text;
                else if (error is null)
                    parts.Clause = text;
                break;
            case ApplicationMember or ReviewMember:
                var start = cursor.Offset;
                cursor.Skip();
                if (member == ApplicationMember)
                    parts.Application = start..cursor.End;
                else
                    parts.Review = start..cursor.End;
                break;
            default:
                parts.Since = (int?)ValueReader.ReadNumber(ref cursor, Since, pointer);
                break;
        }
    }

    private IApplication Complete(ClauseDefinition clause, ReadOnlySpan<byte> element, ref JsonCursor cursor, Parts parts, string pointer)
    {
        var sink = clause.NewApplication();
        sink.SetDate(EnvelopeIndex.SubmittedOn, today);
        var body = element[parts.Application];
        if (sink is not InputValues values || !PlainReader.TryRead(ClauseMembers.Of(clause.Info), body, values))
        {
            var full = new JsonCursor(body, errors, cursor.PositionOf(parts.Application.Start.Value));
            ApplicationReader.Read(clause.Info, full, sink, pointer + "/application", passOver: null);
        }
        var application = sink.Complete();
        if (application.Ledger is not null)
            errors.Add(FieldErrors.LedgerOfRound(pointer + "/application/ledger"));
        if (parts.Review.Start.Value == 0)
            return application;
        if (HasReview(clause.Info, application))
            errors.Add(FieldErrors.ReviewTwice(pointer + "/review"));
        var review = new JsonCursor(element[parts.Review], errors, cursor.PositionOf(parts.Review.Start.Value));
        ApplicationReader.ReadReview(clause.Info, review, sink, pointer + "/review");
        return sink.Complete();
    }

    private static bool HasReview(ClauseInfo clause, IApplication application)
    {
        if (application.Decisions is not null)
            return true;
        for (var i = 0; i < clause.Inputs.Count; i++)
        {
            if (clause.Inputs[i].Place == InputPlace.Review && application.GetInput(i) is not null)
                return true;
        }
        return false;
    }

    private struct Parts
    {
        public string? Id;
        public string? Clause;
        public Range Application;
        public Range Review;
        public int? Since;
    }
}

/// <summary>An application that was read.</summary>
/// <param name="Application">It.</param>
/// <param name="Pointer">Where what its own reader says stands.</param>
internal sealed record ReadApplication(RoundApplication Application, string Pointer);
