using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyDsl.Review.Tracing;
using PolicyDsl.Review.Tracing.Reading;
using PolicyDsl.Review.Tracing.Reporting;

namespace PolicyDsl.Review.Tests.Tracing;

/// <summary>Documents as Word writes them, and files that only claim to be.</summary>
public sealed class WordReaderTests
{
    private static readonly string Text = Repository.Read("tests/PolicyDsl.Review.Tests/Tracing/Sample/document.txt");
    private static readonly string Policy = Repository.Read("tests/PolicyDsl.Review.Tests/Tracing/Sample/sample.policy");

    [Fact]
    public void Automatic_numbers_are_counted_as_Word_counts_them()
    {
        var document = Read(WordDocuments.Of(WordDocuments.Numbered(Text)));

        var written = Text.Split('\n').SelectMany(static line => line.Split('\t')).Where(static line => line.Length > 0);
        Assert.Equal(written, document.Lines.Select(static line => line.Text));
        Assert.Empty(document.Unread);
    }

    [Fact]
    public void The_policy_agrees_with_the_document_that_Word_wrote() =>
        Assert.Empty(Trace(WordDocuments.Of(WordDocuments.Numbered(Text))).Findings.Select(TraceLines.Of));

    [Fact]
    public void A_change_is_named_by_its_paragraph()
    {
        var report = Trace(WordDocuments.Of(WordDocuments.Numbered(Text.Replace("15万元", "16万元", StringComparison.Ordinal))));

        Golden.Matches("CellInWordTable", string.Join("\n\n", report.Findings.Select(TraceLines.InBoth)));
    }

    [Fact]
    public void A_format_of_numbers_that_is_not_known_is_said()
    {
        var content = WordDocuments.Numbered(Text);
        var report = Trace(WordDocuments.Of(content, new Dictionary<int, NumberFormatValues> { [0] = NumberFormatValues.Hebrew1 }));

        Assert.Equal(3, report.Findings.Count(static finding => finding.Code == "TRC13"));
        Assert.All(report.Findings.Where(static finding => finding.Code == "TRC13"), static finding => Assert.NotEmpty(finding.Document));
    }

    [Fact]
    public void A_list_that_starts_anew_begins_again()
    {
        var document = Read(
            WordDocuments.Of([WordDocuments.Paragraph("甲", 3), WordDocuments.Paragraph("乙", 3), WordDocuments.Paragraph("丙", 3, list: 2), WordDocuments.Paragraph("丁", 3, list: 2), WordDocuments.Paragraph("戊", 0, list: 0)])
        );

        Assert.Equal(["（1）甲", "（2）乙", "（1）丙", "（2）丁", "戊"], document.Lines.Select(static line => line.Text));
    }

    [Fact]
    public void What_a_revision_deletes_is_not_read()
    {
        var deleted = new DeletedRun(new Run(new DeletedText("最高100万元")));
        var inserted = new InsertedRun(WordDocuments.Run("最高50万元"));

        Assert.Equal("给予最高50万元补助", Assert.Single(Read(WordDocuments.Of([new Paragraph(WordDocuments.Run("给予"), deleted, inserted, WordDocuments.Run("补助"))])).Lines).Text);
    }

    [Fact]
    public void A_file_that_unpacks_to_too_much_is_not_unpacked()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 65; i++)
                entry.Write(zeros);
        }

        Assert.Equal(DocumentFault.TooLarge, DocumentReader.Read("bomb.docx", stream.ToArray()).Fault);
    }

    [Fact]
    public void Broken_files_are_refused_whatever_is_broken()
    {
        var whole = WordDocuments.Of(WordDocuments.Numbered(Text));

        for (var length = 4; length < whole.Length; length += 97)
            Assert.Equal(DocumentFault.Broken, DocumentReader.Read("x.docx", whole[..length]).Fault);
        for (var at = 4; at < whole.Length; at += 31)
        {
            // Whatever a changed byte leads to, it is an answer.
            var changed = whole.ToArray();
            changed[at] ^= 0x5A;
            var read = DocumentReader.Read("x.docx", changed);
            Assert.True(read.Document is not null ^ read.Fault is not null);
        }
    }

    [Fact]
    public void Other_formats_are_named_as_such()
    {
        Assert.Equal(DocumentFault.OtherFormat, DocumentReader.Read("x", "%PDF-1.7"u8.ToArray()).Fault);
        Assert.Equal(DocumentFault.OtherFormat, DocumentReader.Read("x", [0xD0, 0xCF, 0x11, 0xE0, 0xA1]).Fault);
        Assert.Equal(DocumentFault.OtherFormat, DocumentReader.Read("x", [1, 0, 2]).Fault);
        Assert.Equal(DocumentFault.NotText, DocumentReader.Read("x", [0xFF, 0xFF, 0xFF]).Fault);
        Assert.Equal(DocumentFault.TooLarge, DocumentReader.Read("x", new byte[DocumentReader.MostBytes + 1]).Fault);
        Assert.Equal(DocumentFault.TooLarge, DocumentReader.ReadText("x", new string('1', DocumentReader.MostCharacters + 1)).Fault);
        Assert.Equal(DocumentFault.TooLarge, DocumentReader.ReadText("x", new string('\n', DocumentReader.MostLines)).Fault);
    }

    [Fact]
    public void Text_is_read_as_UTF_8_with_or_without_a_mark_and_as_GB_18030()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

        Assert.Equal("一、支持", DocumentReader.Read("x", gb.GetBytes("一、支持\r\n")).Document!.Lines[0].Text);
        Assert.Equal("一、支持", DocumentReader.Read("x", [0xEF, 0xBB, 0xBF, .. "一、支持"u8]).Document!.Lines[0].Text);
    }

    private static OfficialDocument Read(byte[] content) => DocumentReader.Read("document.docx", content).Document!;

    private static TraceReport Trace(byte[] content) => PolicyTrace.Run([Chengdu.Source("sample.policy", Policy)], Read(content));
}
