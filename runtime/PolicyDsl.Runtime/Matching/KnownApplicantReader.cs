using System.Text.Json;

namespace PolicyDsl.Runtime;

/// <summary>
/// Reads what is known of one applicant, as strictly as an application: <c>applicant</c>, the envelope, the inputs that several clauses share by their name,
/// <c>ledger</c>, and under <c>clauses</c> what only one clause asks, or is told otherwise.
/// </summary>
public static class KnownApplicantReader
{
    /// <summary>Reads a body.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="utf8Json">The body.</param>
    /// <param name="today">申报日 where none is given.</param>
    /// <param name="errors">What is wrong; empty: nothing.</param>
    /// <returns>What is known. Where there are errors it holds only part of it.</returns>
    public static KnownApplicant Read(PolicyDefinition policy, ReadOnlySpan<byte> utf8Json, DateOnly today, out IReadOnlyList<FieldMessage> errors)
    {
        var list = new ErrorList();
        var reading = new Reading(policy, today, list);
        reading.Read(utf8Json);
        errors = list.Items;
        return reading.Complete();
    }

    private sealed class Reading(PolicyDefinition policy, DateOnly today, ErrorList errors)
    {
        private readonly SharedInputs shared = SharedInputs.Of(policy);
        private readonly InputValues values = new(SharedInputs.Of(policy).Inputs);
        private readonly IApplicationSink[] sinks = [.. policy.Clauses.Select(static clause => clause.NewApplication())];
        private readonly InputSet[] own = new InputSet[policy.Clauses.Count];
        private IReadOnlyList<LedgerRow>? ledger;

        public void Read(ReadOnlySpan<byte> body)
        {
            var cursor = new JsonCursor(body, errors);
            var clauses = 0..0;
            if (ApplicationReader.TryBegin(ref cursor, "请求内容", "The body", ""))
            {
                var walk = new ObjectWalk(shared.Top, "", PointerOf);
                while (walk.MoveNext(ref cursor, out var member))
                    ReadMember(ref cursor, member, ref clauses);
            }
            cursor.Finish();
            Share();
            // What a clause is told comes after what all are told, wherever in the body it stands.
            if (clauses.End.Value > 0)
                ReadClauses(new JsonCursor(cursor.Slice(clauses), errors, cursor.PositionOf(clauses.Start.Value)));
        }

        public KnownApplicant Complete() => new(policy, [.. sinks.Select(static sink => sink.Complete())], own);

        private void ReadMember(ref JsonCursor cursor, int member, ref Range clauses)
        {
            if (member == shared.Applicant)
            {
                ReadApplicant(ref cursor);
            }
            else if (member == shared.Ledger)
            {
                ReadLedger(ref cursor);
            }
            else if (member == shared.Clauses)
            {
                var start = cursor.Offset;
                cursor.Skip();
                clauses = start..cursor.End;
            }
            else
            {
                ValueReader.Read(ref cursor, shared.Plans[member], shared.Inputs[member].Pointer, values);
            }
        }

        private void ReadLedger(ref JsonCursor cursor)
        {
            var before = errors.Items.Count;
            ledger = LedgerReader.Read(ref cursor, "/ledger");
            // Rows that could not be read are not among them, and the others would be counted wrong.
            if (ledger is not null && errors.Items.Count == before)
                new LedgerNames(policy.Clauses).Check(ledger, "/ledger", errors);
        }

        private void ReadApplicant(ref JsonCursor cursor)
        {
            if (!IsObject(ref cursor, "applicant", "/applicant"))
                return;
            var walk = new ObjectWalk(shared.ApplicantTable, "/applicant", PointerOf);
            while (walk.MoveNext(ref cursor, out var member))
                ValueReader.Read(ref cursor, shared.Plans[member], shared.Inputs[member].Pointer, values);
        }

        private void ReadClauses(JsonCursor cursor)
        {
            if (!cursor.Next() || !IsObject(ref cursor, "clauses", "/clauses"))
                return;
            var walk = new ObjectWalk(shared.ClauseTable, "/clauses", refuse: (at, id) => FieldErrors.UnknownClause(at, id, shared.ClauseTable.Names));
            while (walk.MoveNext(ref cursor, out var clause))
            {
                var info = policy.Clauses[clause].Info;
                var pointer = JsonPointer.Append("/clauses", info.Id);
                if (IsObject(ref cursor, info.Id, pointer))
                    ReadClause(ref cursor, info, clause, pointer);
            }
        }

        private void ReadClause(ref JsonCursor cursor, ClauseInfo clause, int place, string pointer)
        {
            var plans = ClauseMembers.Of(clause).Inputs;
            var walk = new ObjectWalk(shared.OwnTables[place], pointer, PointerOf);
            while (walk.MoveNext(ref cursor, out var index))
            {
                ValueReader.Read(ref cursor, plans[index], JsonPointer.Append(pointer, plans[index].Input.Name), sinks[place]);
                own[place] |= InputSet.Of(index);
            }
        }

        private void Share()
        {
            for (var clause = 0; clause < sinks.Length; clause++)
            {
                var inputs = policy.Clauses[clause].Info.Inputs;
                sinks[clause].SetDate(EnvelopeIndex.SubmittedOn, today);
                for (var index = 0; index < inputs.Count; index++)
                {
                    if (shared.PlaceOf(inputs[index]) is >= 0 and var place)
                        ValueCopy.To(sinks[clause], inputs[index], index, values, place);
                }
                if (ledger is not null)
                    sinks[clause].SetLedger(ledger);
            }
        }

        // Where a name belongs that is not known where it stands.
        private string? PointerOf(string name)
        {
            foreach (var clause in policy.Clauses)
            {
                foreach (var input in clause.Info.Inputs)
                {
                    if ((input.Name == name || input.Title == name) && input.Place is not (InputPlace.Review or InputPlace.Rank))
                        return shared.PointerOf(clause.Info, input, isOwn: false);
                }
            }
            return shared.Top.Names.Contains(name) ? "/" + name : policy.Clause(name) is null ? null : JsonPointer.Append("/clauses", name);
        }

        private static bool IsObject(ref JsonCursor cursor, string name, string pointer)
        {
            if (cursor.Token == JsonTokenType.StartObject)
                return true;
            ValueReader.Refuse(ref cursor, pointer, FieldErrors.WrongType(name, ExpectedWords.Object));
            return false;
        }
    }
}
