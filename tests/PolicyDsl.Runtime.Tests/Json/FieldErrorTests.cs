using System.Text;

namespace PolicyDsl.Runtime.Tests.Json;

/// <summary>Every error that a body can have: its code, its place, and both sentences.</summary>
public sealed class FieldErrorTests
{
    [Fact]
    public void A_sentence_that_lists_what_there_is_stays_one_that_people_read()
    {
        string[] many = [.. Enumerable.Range(0, 500).Select(static number => $"clause{number:000}")];
        var message = FieldErrors.UnknownClause("/clauses/x", "x", many).Message;

        Assert.StartsWith("政策没有名为 `x` 的条款。条款有：clause000、clause001、", message.Zh, StringComparison.Ordinal);
        Assert.EndsWith("、…。", message.Zh, StringComparison.Ordinal);
        Assert.EndsWith(",….", message.En, StringComparison.Ordinal);
        Assert.InRange(message.En.Length, 400, 600);
        Assert.EndsWith(" Its clauses are: a, b.", FieldErrors.UnknownClause("/clauses/x", "xyz", ["a", "b"]).Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [Hazard("H11", "H25", "H27", "H45", "H57", "H68")]
    [InlineData("", "", "emptyBody", "请求内容为空，应为一个 JSON 对象。", "The body is empty; a JSON object is expected.")]
    [InlineData(" \r\n\t", "", "emptyBody", "请求内容为空，应为一个 JSON 对象。", "The body is empty; a JSON object is expected.")]
    [InlineData("{\"revenue\":1,\n \"占比\"x", "", "syntax", "JSON 语法有误（第 2 行第 6 列）。", "The JSON is malformed (line 2, column 6).")]
    [InlineData("{} {}", "", "trailingText", "JSON 结束之后还有内容（第 1 行第 4 列），请删去。", "There is text after the end of the JSON (line 1, column 4); remove it.")]
    [InlineData("[]", "", "notAnObject", "请求内容应为对象（{ … }）。", "The body must be an object ({ … }).")]
    [InlineData("null", "", "notAnObject", "请求内容应为对象（{ … }）。", "The body must be an object ({ … }).")]
    [InlineData("""{"revenu":1}""", "/revenu", "unknownMember", "没有名为 `revenu` 的成员。是否应为 `revenue`？", "There is no member `revenu`. Did you mean `revenue`?")]
    [InlineData("""{"Revenue":1}""", "/Revenue", "unknownMember", "没有名为 `Revenue` 的成员。是否应为 `revenue`？", "There is no member `Revenue`. Did you mean `revenue`?")]
    [InlineData("""{"goodCredit":true}""", "/goodCredit", "unknownMember", "没有名为 `goodCredit` 的成员。是否应为 `/applicant/goodCredit`？", "There is no member `goodCredit`. Did you mean `/applicant/goodCredit`?")]
    [InlineData("""{"营业收入":1}""", "/营业收入", "unknownMember", "没有名为 `营业收入` 的成员。是否应为 `/revenue`？", "There is no member `营业收入`. Did you mean `/revenue`?")]
    [InlineData("""{"revenueOf":1}""", "/revenueOf", "unknownMember", "没有名为 `revenueOf` 的成员。是否应为 `revenue`？", "There is no member `revenueOf`. Did you mean `revenue`?")]
    [InlineData("""{"prof":1}""", "/prof", "unknownMember", "没有名为 `prof` 的成员。是否应为 `profit`？", "There is no member `prof`. Did you mean `profit`?")]
    [InlineData("""{"reve":1}""", "/reve", "unknownMember", "没有名为 `reve` 的成员。是否应为 `revenue`？", "There is no member `reve`. Did you mean `revenue`?")]
    [InlineData("""{"applicant":{"review":{}}}""", "/applicant/review", "unknownMember", "没有名为 `review` 的成员。是否应为 `/review`？", "There is no member `review`. Did you mean `/review`?")]
    [InlineData("""{"decisions":{}}""", "/decisions", "unknownMember", "没有名为 `decisions` 的成员。是否应为 `/review/decisions`？", "There is no member `decisions`. Did you mean `/review/decisions`?")]
    [InlineData("""{"$type":"Applicant","revenue":1}""", "/$type", "unknownMember", "没有名为 `$type` 的成员。请删去。", "There is no member `$type`. Remove it.")]
    [InlineData("""{"whatever":1}""", "/whatever", "unknownMember", "没有名为 `whatever` 的成员。请删去。", "There is no member `whatever`. Remove it.")]
    [InlineData("{\"revenue\":1,\n\"revenue\":2}", "/revenue", "duplicateMember", "成员 `revenue` 出现了两次（第 1 行第 2 列，第 2 行第 1 列），请只保留一个。", "The member `revenue` stands there twice (line 1, column 2; line 2, column 1); keep one.")]
    [InlineData("""{"revenue":true}""", "/revenue", "wrongType", "「营业收入」应为数字，单位为元，最多 2 位小数。", "`营业收入` must be a number in yuan with at most 2 decimals.")]
    [InlineData("""{"revenue":"1,000"}""", "/revenue", "notPlainDecimal", "「营业收入」应为普通十进制数，如 1234567.89：不写千分位、单位和空格。", "`营业收入` must be a plain decimal such as 1234567.89: no thousands separators, units or blanks.")]
    [InlineData("""{"revenue":0.005}""", "/revenue", "tooManyDecimals", "「营业收入」最多 2 位小数，不会代为取整。", "`营业收入` has more than 2 decimals; it is not rounded for you.")]
    [InlineData("""{"revenue":10000000000000.01}""", "/revenue", "outOfRange", "「营业收入」超出可受理范围（±10,000,000,000,000）。", "`营业收入` is beyond what is accepted (±10,000,000,000,000).")]
    [InlineData("""{"revenue":-0.01}""", "/revenue", "outsideRange", "「营业收入」不应小于 0.00 元。", "`营业收入` must be at least 0.00 yuan.")]
    [InlineData("""{"share":30}""", "/share", "outsideRange", "「占比」应在 0 至 1 之间。", "`占比` must be from 0 to 1.")]
    [InlineData("""{"share":"0.6"}""", "/share", "wrongType", "「占比」应为小数形式的比例，如 60% 写作 0.6。", "`占比` must be a fraction, such as 0.6 for 60%.")]
    [InlineData("""{"term":121}""", "/term", "outsideRange", "「执行期」应在 0 个月 至 120 个月 之间。", "`执行期` must be from 0 months to 120 months.")]
    [InlineData("""{"term":1.5}""", "/term", "notInteger", "「执行期」应为整数。", "`执行期` must be a whole number.")]
    [InlineData("""{"staff":"3"}""", "/staff", "wrongType", "「人数」应为整数。", "`人数` must be a whole number.")]
    [InlineData("""{"founded":"2025-2-1"}""", "/founded", "badDate", "「成立日」应为真实存在的日期，写作 YYYY-MM-DD，如 2025-03-01。", "`成立日` must be a real date written YYYY-MM-DD, such as 2025-03-01.")]
    [InlineData("""{"founded":20250201}""", "/founded", "badDate", "「成立日」应为真实存在的日期，写作 YYYY-MM-DD，如 2025-03-01。", "`成立日` must be a real date written YYYY-MM-DD, such as 2025-03-01.")]
    [InlineData("""{"warranty":12}""", "/warranty", "badDuration", "「质保期」应为以年、月计的时长，如 P2Y、P18M、P1Y6M。", "`质保期` must be a duration in years and months, such as P2Y, P18M or P1Y6M.")]
    [InlineData("""{"delay":30}""", "/delay", "badDuration", "「延期」应为以日计的时长，如 P30D。", "`延期` must be a duration in days, such as P30D.")]
    [InlineData("""{"level":0}""", "/level", "notMember", "「级别」应为下列之一：national（国家级）、city（市级）。", "`级别` must be one of: national (国家级), city (市级).")]
    [InlineData("""{"applicant":{"creditCode":1}}""", "/applicant/creditCode", "badCreditCode", "「统一社会信用代码」不是有效的统一社会信用代码：应为 18 位数字和大写字母，且校验码正确。", "`统一社会信用代码` is no valid unified social credit code: 18 digits and capital letters with a correct check character.")]
    [InlineData("""{"note":["甲乙"]}""", "/note", "wrongType", "「说明」应为文本。", "`说明` must be a text.")]
    [InlineData("""{"founded":"1899-12-31"}""", "/founded", "outsideRange", "「成立日」应在 1900-01-01 至 2030-12-31 之间。", "`成立日` must be from 1900-01-01 to 2030-12-31.")]
    [InlineData("""{"warranty":"P30D"}""", "/warranty", "badDuration", "「质保期」应为以年、月计的时长，如 P2Y、P18M、P1Y6M。", "`质保期` must be a duration in years and months, such as P2Y, P18M or P1Y6M.")]
    [InlineData("""{"delay":"P1M"}""", "/delay", "badDuration", "「延期」应为以日计的时长，如 P30D。", "`延期` must be a duration in days, such as P30D.")]
    [InlineData("""{"level":"国家级"}""", "/level", "notMember", "「级别」应为下列之一：national（国家级）、city（市级）。", "`级别` must be one of: national (国家级), city (市级).")]
    [InlineData("""{"applicant":{"goodCredit":"true"}}""", "/applicant/goodCredit", "wrongType", "「信用良好」应为布尔值 true（是）或 false（否）。", "`信用良好` must be true or false.")]
    [InlineData("""{"applicant":[]}""", "/applicant", "wrongType", "「applicant」应为对象（{ … }）。", "`applicant` must be an object ({ … }).")]
    [InlineData("""{"applicant":{"creditCode":"91510100MA61WQ0R80"}}""", "/applicant/creditCode", "badCreditCode", "「统一社会信用代码」不是有效的统一社会信用代码：应为 18 位数字和大写字母，且校验码正确。", "`统一社会信用代码` is no valid unified social credit code: 18 digits and capital letters with a correct check character.")]
    [InlineData("""{"note":"𠮷"}""", "/note", "badLength", "「说明」应为 2 至 4 个字。", "`说明` must have from 2 to 4 characters.")]
    [InlineData("""{"filing":"A１２３"}""", "/filing", "patternMismatch", "「备案号」的格式不对，应符合 `[A-Z][0-9]{3}$`。", "`备案号` must match `[A-Z][0-9]{3}$`.")]
    [InlineData("""{"filing":"A123\n"}""", "/filing", "blankAround", "「备案号」前后不能有空格或换行，请删去。", "`备案号` must not begin or end with white space; remove it.")]
    [InlineData("""{"note":"\u3000甲"}""", "/note", "blankAround", "「说明」前后不能有空格或换行，请删去。", "`说明` must not begin or end with white space; remove it.")]
    [InlineData("""{"project":" P-1"}""", "/project", "blankAround", "「项目」前后不能有空格或换行，请删去。", "`项目` must not begin or end with white space; remove it.")]
    [InlineData("""{"project":" "}""", "/project", "blankAround", "「项目」前后不能有空格或换行，请删去。", "`项目` must not begin or end with white space; remove it.")]
    [InlineData("""{"project":""}""", "/project", "badLength", "「项目」应为 1 至 200 个字。", "`项目` must have from 1 to 200 characters.")]
    [InlineData("""{"note":"甲\u0000乙"}""", "/note", "controlCharacter", "「说明」含有控制字符 U+0000，请删去。", "`说明` holds the control character U+0000; remove it.")]
    [InlineData("""{"note":"\ud842"}""", "/note", "loneSurrogate", "文本中有不成对的代理字符（\\uD800 至 \\uDFFF），请检查编码。", "The text holds an unpaired surrogate (\\uD800 to \\uDFFF); check its encoding.")]
    [InlineData("""{"deals":{}}""", "/deals", "wrongType", "「投资明细」应为列表（[ … ]）。", "`投资明细` must be a list ([ … ]).")]
    [InlineData("""{"deals":[null]}""", "/deals/0", "notAnObject", "「投资明细」的每一行应为对象（{ … }）。", "Each row of `投资明细` must be an object ({ … }).")]
    [InlineData("""{"ledger":[1]}""", "/ledger/0", "notAnObject", "台账的一行应为对象（{ … }）。", "A row of the ledger must be an object ({ … }).")]
    [InlineData("""{"ledger":[{"clause":"a","creditCode":"91510100MA61WQ0R82","year":2024}]}""", "/ledger/0", "missingMember", "缺少成员 `amount`。", "The member `amount` is missing.")]
    [InlineData("""{"review":{"decisions":{"quota":{"decision":"maybe","reason":"r"}}}}""", "/review/decisions/quota/decision", "notMember", "「decision」应为下列之一：accept（同意）、refuse（不同意）。", "`decision` must be one of: accept (同意), refuse (不同意).")]
    [InlineData("""{"review":{"decisions":{"quota":{"decision":"accept","reason":null}}}}""", "/review/decisions/quota", "missingMember", "缺少成员 `reason`。", "The member `reason` is missing.")]
    [InlineData("""{"review":{"decisions":{"qouta":{"decision":"accept","reason":"r"}}}}""", "/review/decisions/qouta", "unknownMember", "没有名为 `qouta` 的成员。是否应为 `quota`？", "There is no member `qouta`. Did you mean `quota`?")]
    public void Names_the_place_and_says_how_to_mend_it(string body, string pointer, string code, string zh, string en)
    {
        var error = Assert.Single(Errors(body));

        Assert.Equal(new FieldMessage(pointer, new Message(code, zh, en)), error);
    }

    [Theory]
    [Hazard("H09", "H14", "H29", "H59")]
    [InlineData("1e29", "outOfRange")]
    [InlineData("9007199254740993", "outOfRange")]
    [InlineData("0.12345678901234567890", "tooManyDecimals")]
    [InlineData("12.345", "tooManyDecimals")]
    [InlineData("\"1,5\"", "notPlainDecimal")]
    [InlineData("\"1,2,3\"", "notPlainDecimal")]
    [InlineData("1e400", "outOfRange")]
    [InlineData("1e999999999999", "outOfRange")]
    [InlineData("1e-30", "tooManyDecimals")]
    [InlineData("0.1234567890123456789012345678901234567890", "tooManyDecimals")]
    [InlineData("1234567890123456789012345678901234567890", "outOfRange")]
    [InlineData("794866.99999999999999999999999", "tooManyDecimals")]
    [InlineData("\"1e4\"", "notPlainDecimal")]
    [InlineData("\"+1\"", "notPlainDecimal")]
    [InlineData("\"5-\"", "notPlainDecimal")]
    [InlineData("\"1.\"", "notPlainDecimal")]
    [InlineData("\" 1\"", "notPlainDecimal")]
    [InlineData("\"１\"", "notPlainDecimal")]
    [InlineData("\"1.234\"", "tooManyDecimals")]
    [InlineData("\"\"", "notPlainDecimal")]
    public void A_number_is_refused_rather_than_rounded(string written, string code)
    {
        Assert.Equal([code], Errors($$"""{"profit":{{written}}}""").Select(error => error.Message.Code));
    }

    [Theory]
    [Hazard("H36")]
    [InlineData("2025-02-29")]
    [InlineData("2025-02-30")]
    [InlineData("2025/12/31")]
    [InlineData("2025-1-1")]
    [InlineData("12-31")]
    [InlineData("01/02/2025")]
    [InlineData("二〇二五年一月一日")]
    [InlineData("2025-01-01T00:00:00")]
    [InlineData(" 2025-01-01")]
    public void Only_real_dates_of_the_one_form_are_dates(string written)
    {
        Assert.Equal(["badDate"], Errors($$"""{"submittedOn":"{{written}}"}""").Select(error => error.Message.Code));
    }

    [Theory]
    [InlineData("P")]
    [InlineData("P1.5Y")]
    [InlineData("P6M1Y")]
    [InlineData("p1y")]
    [InlineData("P1Y ")]
    [InlineData("-P1Y")]
    [InlineData("P99999999Y")]
    [InlineData("PT1M")]
    public void Only_years_and_months_are_a_duration_in_months(string written)
    {
        Assert.Equal(["badDuration"], Errors($$"""{"warranty":"{{written}}"}""").Select(error => error.Message.Code));
    }

    [Fact]
    [Hazard("H41", "H64")]
    public void Thirty_two_levels_are_read_and_the_next_is_refused()
    {
        static string Nested(int depth) => $$"""{"x":{{new string('[', depth - 1)}}{{new string(']', depth - 1)}}}""";

        Assert.Equal(["unknownMember"], Errors(Nested(32)).Select(error => error.Message.Code));
        Assert.Equal(
            new FieldMessage("", FieldErrors.TooDeep(32, new BodyPosition(1, 37)).Message with { Code = "tooDeep" }),
            Assert.Single(Errors(Nested(33)))
        );
        Assert.Equal("tooDeep", Assert.Single(Errors("{\"x\":" + new string('[', 100_000))).Message.Code);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_where_they_stand()
    {
        byte[] body = [.. "{\"note\":\"甲"u8, 0xC3, (byte)'"', (byte)'}'];

        var error = Assert.Single(ApplicationReader.Read(Samples.Clause, body, new RecordedApplication(Samples.Clause.Inputs)));

        Assert.Equal("内容不是有效的 UTF-8 编码（第 1 行第 11 列）。", error.Message.Zh);
        Assert.Equal("The body is not valid UTF-8 (line 1, column 11).", error.Message.En);
    }

    [Theory]
    [Hazard("H54")]
    [InlineData("19.99")]
    [InlineData("143.48")]
    [InlineData("1.15")]
    [InlineData("4.35")]
    [InlineData("9999999999999.99")]
    public void Every_amount_in_fen_is_taken(string written) => Assert.Empty(Errors($$"""{"revenue":{{written}},"profit":"{{written}}"}"""));

    [Fact]
    [Hazard("H64")]
    public void A_list_has_at_most_a_thousand_rows()
    {
        static string Body(int rows) => "{\"deals\":[" + string.Join(",", Enumerable.Repeat("{}", rows)) + "]}";

        Assert.Empty(Errors(Body(1000)));
        Assert.Equal(
            new FieldMessage("/deals", new Message("tooManyRows", "「投资明细」最多 1000 行。", "`投资明细` must have at most 1000 rows.")),
            Assert.Single(Errors(Body(1003)))
        );
    }

    private static IReadOnlyList<FieldMessage> Errors(string body) =>
        ApplicationReader.Read(Samples.Clause, Encoding.UTF8.GetBytes(body), new RecordedApplication(Samples.Clause.Inputs));
}
