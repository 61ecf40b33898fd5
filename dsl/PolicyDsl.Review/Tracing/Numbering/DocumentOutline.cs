using PolicyDsl.Review.Tracing.Reading;
using PolicyDsl.Text;

namespace PolicyDsl.Review.Tracing.Numbering;

/// <summary>Why a number at the head of a line is doubtful.</summary>
internal enum OutlineFault
{
    /// <summary>An item with the same path stands further up.</summary>
    Twice,

    /// <summary>The number before it is missing.</summary>
    Gap,
}

/// <summary>A doubtful number.</summary>
internal sealed record OutlineProblem(OutlineFault Fault, DocumentItem Item);

/// <summary>A document as its numbered items.</summary>
internal sealed class DocumentOutline
{
    private readonly Dictionary<string, DocumentItem> byPath = new(StringComparer.Ordinal);

    private DocumentOutline(OfficialDocument document) => Document = document;

    /// <summary>The document.</summary>
    public OfficialDocument Document { get; }

    /// <summary>What stands before the first item, and all items in it.</summary>
    public DocumentItem Root { get; } = new("", null, 1);

    /// <summary>Doubtful numbers.</summary>
    public List<OutlineProblem> Problems { get; } = [];

    /// <summary>Every numbered item, in order.</summary>
    public IEnumerable<DocumentItem> Items => Root.SelfAndDescendants().Skip(1);

    /// <summary>The item with a path; null: there is none.</summary>
    public DocumentItem? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The item whose path is written like this, but for width and blanks: 附件一（二）is 一（二）of the only annex.</summary>
    public DocumentItem? FindWritten(string written)
    {
        var folded = Plain(written);
        return Items.FirstOrDefault(item => Plain(item.Path) == folded);

        static string Plain(string text) => FoldedText.Fold(text).Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>Reads the numbers of a document.</summary>
    public static DocumentOutline Of(OfficialDocument document)
    {
        var outline = new DocumentOutline(document);
        new Builder(outline).Read();
        return outline;
    }

    /// <summary>Goes down the lines and knows in which item it is.</summary>
    private sealed class Builder(DocumentOutline outline)
    {
        // A line this wide that ends without a mark goes on in the next one.
        private const int FullLine = 48;

        private readonly List<(ItemStep Step, DocumentItem Item)> open = [];
        private Passage? passage;
        private SourceLine? previous;

        public void Read()
        {
            var annexes = AnnexLines();
            var isList = false;
            foreach (var line in outline.Document.Lines)
            {
                var folded = FoldedText.Of(line.Text);
                if (annexes.TryGetValue(line.Number, out var annex))
                {
                    isList = annex is null;
                    if (annex is { } start)
                        Open(start.Step, line, folded, start.Length);
                }
                else if (!isList)
                    Take(line, folded);
            }
        }

        private void Take(SourceLine line, FoldedText folded)
        {
            if (string.IsNullOrWhiteSpace(folded.Text) || (!line.IsCell && LabelPatterns.Chapter().IsMatch(folded.Text)))
                (passage, previous) = (null, null);
            else if (!line.IsCell && LineLabel.Of(folded.Text) is { } label && IsNext(label.Step))
                Open(label.Step, line, folded, label.Length);
            else
                Append(line, folded, 0);
        }

        /// <summary>A number that begins a line by chance continues nothing. Chinese ones hardly do, but where a line is wrapped.</summary>
        private bool IsNext(ItemStep step) =>
            step.Number == 1 || LastAt(step) is not null || (step.Level <= ItemLevel.Section && !(previous is { } line && RunsOn(line)));

        private ItemStep? LastAt(ItemStep step)
        {
            var parent = open.FindLastIndex(entry => entry.Step.Level < step.Level);
            return open.Count > parent + 1 && open[parent + 1].Step.Level == step.Level ? open[parent + 1].Step : null;
        }

        private void Open(ItemStep step, SourceLine line, FoldedText folded, int length)
        {
            var last = LastAt(step);
            open.RemoveAll(entry => entry.Step.Level >= step.Level);
            var parent = open.Count == 0 ? outline.Root : open[^1].Item;
            var item = new DocumentItem(ItemPath.Of(open.Select(static entry => entry.Step).Append(step)), parent, line.Number);
            parent.Children.Add(item);
            if (!outline.byPath.TryAdd(item.Path, item))
                outline.Problems.Add(new OutlineProblem(OutlineFault.Twice, item));
            else if (step.Level != ItemLevel.Annex && step.Number != (last?.Number ?? 0) + 1)
                outline.Problems.Add(new OutlineProblem(OutlineFault.Gap, item));
            open.Add((step, item));
            (passage, previous) = (null, null);
            Append(line, folded, length);
        }

        private void Append(SourceLine line, FoldedText folded, int from)
        {
            if (string.IsNullOrWhiteSpace(folded.Text[from..]))
                return;
            var item = open.Count == 0 ? outline.Root : open[^1].Item;
            if (passage is null || previous is null || !RunsOn(previous) || line.IsCell)
            {
                passage = new Passage();
                item.Passages.Add(passage);
            }
            passage.Add(line, folded, from);
            previous = line;
        }

        private bool RunsOn(SourceLine line) =>
            outline.Document.Unit == LineUnit.Line && !line.IsCell && DisplayWidth.Of(line.Text.TrimEnd()) >= FullLine && passage is { IsOpen: true };

        /// <summary>
        /// The lines that begin an annex, by their numbers, and those (null) that begin the list of annexes behind the text, which says nothing that the
        /// annex does not say: a line 附件：标题 where a line 附件 of that number stands further down.
        /// </summary>
        private Dictionary<int, LineLabel?> AnnexLines()
        {
            var found = new List<(SourceLine Line, int Number, int Length, bool HasTitle)>();
            foreach (var line in outline.Document.Lines)
            {
                var folded = FoldedText.Fold(line.Text);
                if (!line.IsCell && LabelPatterns.Annex().Match(folded) is { Success: true } match && (match.Groups["colon"].Success || !match.Groups["title"].Success))
                {
                    var title = match.Groups["title"];
                    var number = match.Groups["number"].Success ? ItemPath.Number(match.Groups["number"].Value) : 0;
                    found.Add((line, number, title.Success ? title.Index : folded.Length, title.Success));
                }
            }
            return found.ToDictionary(
                static entry => entry.Line.Number,
                entry =>
                    entry.HasTitle && found.Exists(other => other.Line.Number > entry.Line.Number && !other.HasTitle && (entry.Number == 0 || other.Number == entry.Number))
                        ? (LineLabel?)null
                        : new LineLabel(new ItemStep(ItemLevel.Annex, entry.Number), entry.Length)
            );
        }
    }
}
