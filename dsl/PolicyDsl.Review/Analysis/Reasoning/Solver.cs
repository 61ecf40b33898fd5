using PolicyDsl.Layout;
using PolicyDsl.Model;
using PolicyDsl.Review.Applicants;

namespace PolicyDsl.Review.Analysis.Reasoning;

/// <summary>
/// Looks for a complete application of a clause of which several things hold, or proves that there is none: values that cannot be are taken away until
/// nothing changes, what is left is cut in two. A witness is believed when the interpreter says so; a proof, when no example speaks against it.
/// </summary>
internal sealed class Solver
{
    private const int MostCuts = 400;
    private const int MostRounds = 40;

    private readonly ReviewedClause clause;
    private readonly Cuts cuts;
    private readonly MadeUp madeUp;

    /// <summary>Begins with a clause.</summary>
    public Solver(ReviewedClause clause)
    {
        this.clause = clause;
        cuts = new Cuts(clause.Policy, clause.Layout);
        madeUp = new MadeUp(clause);
    }

    /// <summary>An application of which all of it holds.</summary>
    public Answer Find(params IReadOnlyCollection<Constraint> constraints)
    {
        if (madeUp.AmongExamples(constraints) is { } example)
            return new Answer(example, false);
        var box = cuts.Of([.. constraints.Select(static c => c.Expression)]);
        return new Search(this, constraints).In(box);
    }

    /// <summary>The indexes of the inputs that an expression reads, those among them on which it depends that another is asked for.</summary>
    private static HashSet<int> Reads(ClauseLayout layout, Expression expression)
    {
        var read = new HashSet<int>();
        Add(expression);
        return read;

        void Add(Expression part)
        {
            foreach (var index in layout.Reads(part))
            {
                if (index < layout.Inputs.Count && read.Add(index) && layout.Inputs[index].When is { } when)
                    Add(when);
            }
        }
    }

    private sealed class Search(Solver solver, IReadOnlyCollection<Constraint> constraints)
    {
        private readonly ClauseLayout layout = solver.clause.Layout;
        private readonly IReadOnlyList<(Constraint Constraint, HashSet<int> Reads)> wanted =
            [.. constraints.Select(constraint => (constraint, Reads(solver.clause.Layout, constraint.Expression)))];

        private int cut;
        private IReadOnlyList<KnownSums> others = [];

        public Answer In(Box box)
        {
            var known = constraints.Select(constraint => KnownSums.From(solver.clause.Policy, layout, box, constraint)).ToList();
            others = [.. known.Select((own, place) => KnownSums.Of(known.Where((_, other) => other != place)))];
            if (Narrow(box) is not { } narrow)
                return Answer.Impossible;
            var open = wanted.Where(w => !w.Constraint.IsCertain(Possible(narrow, w.Constraint))).ToList();
            var read = open.SelectMany(static w => w.Reads).Distinct().ToList();
            if (solver.madeUp.In(narrow, constraints) is { } witness)
                return new Answer(witness, false);
            var places = read.Where(index => narrow[index].Cells.Count > 1).ToList();
            if (places.Count == 0 || cut >= MostCuts)
                return Answer.Open;
            return InEach(narrow, places.MinBy(index => narrow[index].Cells.Count));
        }

        private Answer InEach(Box box, int index)
        {
            var isOpen = false;
            foreach (var cell in box[index].Cells)
            {
                cut++;
                var answer = In(box.With(index, cell));
                if (answer.Witness is not null)
                    return answer;
                isOpen |= !answer.IsImpossible;
            }
            return isOpen ? Answer.Open : Answer.Impossible;
        }

        /// <summary>The box without the cells that make something impossible; null: nothing is left.</summary>
        private Box? Narrow(Box box)
        {
            for (var round = 0; round < MostRounds; round++)
            {
                var before = box;
                for (var place = 0; place < wanted.Count; place++)
                {
                    var (constraint, reads) = wanted[place];
                    if (!constraint.IsPossible(Possible(box, constraint, others[place])))
                        return null;
                    if (constraint.IsCertain(Possible(box, constraint)))
                        continue;
                    foreach (var index in reads.Where(index => before[index].Cells.Count > 1))
                    {
                        if (Without(box, index, place) is not { } left)
                            return null;
                        box = left;
                    }
                }
                if (ReferenceEquals(before, box))
                    break;
            }
            return box;
        }

        private Box? Without(Box box, int index, int place)
        {
            var constraint = wanted[place].Constraint;
            var cells = box[index].Cells.Where(cell => constraint.IsPossible(Possible(box.With(index, cell), constraint, others[place]))).ToList();
            return cells.Count == box[index].Cells.Count ? box
                : cells.Count == 0 && !box[index].CanBeMissing ? null
                : cells.Count == 0 ? box
                : box.With(index, box[index] with { Cells = cells });
        }

        // What a constraint says itself is not held against it: then it would be certain.
        private TruthSet Possible(Box box, Constraint constraint, KnownSums? sums = null) =>
            new PossibleValues(solver.clause.Policy, layout, box, sums).Truth(constraint.Expression);
    }
}
