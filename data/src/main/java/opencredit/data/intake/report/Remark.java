package opencredit.data.intake.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import opencredit.data.text.Bilingual;

/** Every code of a row or column, and its sentence. Sentences never hold what the file holds. */
public enum Remark {
    // refusals by intake
    MISSING_NAME("缺少行政相对人名称，无法公示。", "The subject's name is missing: the row cannot be published."),
    MISSING_NUMBER("缺少决定书文号，无法识别该决定。", "The document number is missing: the decision cannot be identified."),
    MISSING_AUTHORITY("缺少作出决定的机关，无法识别该决定。", "The authority is missing: the decision cannot be identified."),
    IMPLAUSIBLE_AUTHORITY(
            "作出决定的机关一栏不是单位名称（如人名、日期、编号、邮箱、文件名），无法识别该决定，请填写机关全称。",
            "What stands for the authority is no body's name (a person's, a date, an identifier, an address or a file): the"
                    + " decision cannot be identified; write the body's full name."),
    MISSING_DATE("缺少决定日期，无法确定公示期。", "The decision date is missing: the row cannot be dated."),
    FUTURE_DATE("决定日期晚于今天，无法公示，请核对。", "The decision date lies in the future: the row cannot be published, verify it."),
    PERSONAL_NUMBER_IN_KEY(
            "名称、文号或机关中含有个人号码，请删除后重新提交。",
            "A name, document number or authority holds a number of a person: remove it and submit the row again."),
    NOT_YOURS(
            "该行的数据来源单位不是所用密钥的单位，或该信息由其他单位公示，未采用；本单位的信息请写明数据来源单位统一社会信用代码。",
            "The row's publisher is none of the key's bodies, or another body published the record: the row was not taken. Of"
                    + " your own records state the publisher's credit code."),
    PUBLISHER_NOT_STATED(
            "密钥有多个单位，而该行没有写明数据来源单位，无法确定是哪一个，请填写。",
            "The key has several bodies and the row does not say which of them submits it: state the publisher."),
    STANDARD_NOT_PUBLISHED(
            "评级依据的标准没有写明，或者不是评价机构已在“信用制度和政策”中公示的文件；请先公示标准，再以其文号或信息编号填写标准文号。",
            "The row does not say by which standard it rates, or the agency has not published that standard as a policy: publish"
                    + " it first, and state its number or the record's id."),
    SUBJECT_KIND("该类主体的信息不在本数据集公示范围内。", "The dataset holds nothing about subjects of this kind."),
    PERIOD_NOT_A_YEAR(
            "人数统计只接受整年，例如 2025，以免由不同期间的数相减推知少数人的情况。",
            "Counts of people are taken by whole years, such as 2025: those of a part of it would tell small ones by"
                    + " subtraction."),
    SUM_OF_OTHERS(
            "名称是合计、全体或一个地区，不是一个单位，未采用，以免由合计推知少数人的情况。",
            "The name is a sum, everybody or a place and no body: beside those that it sums it would tell small counts."),
    NOT_PUBLISHABLE("轻微失信信息原则上不予公示。", "The row is of a class that is not published, such as minor penalties."),
    TOO_MANY_CELLS(
            "该行单元格多于表头，数据可能错位，请检查分隔符和引号。",
            "The row has more cells than the header, so they may stand under the wrong columns: check separators and"
                    + " quotes."),
    OTHER_HEADER(
            "该行上方的表头与本表第一个表头的列顺序不同，该行未读取；请将这个表头及其下方的各行另存为单独的文件提交。",
            "The header above the row names the columns in another order than the first header does, so the row is not read:"
                    + " put that header and the rows below it into a file of their own."),
    DAMAGED_ROW(
            "该行已损坏：工作簿中同一单元格出现两次，或行号重复、乱序而无法确定合并单元格属于哪一行；CSV 中有一个双引号到后面的行才配对，其间各行均未读取。请核对（CSV 请检查双引号），用表格软件重新保存后再提交。",
            "The row is damaged. In a workbook a cell comes twice, or row numbers do not rise, so that it is not known which"
                    + " rows are merged; in a CSV file a double quote is closed by a later row only, and no row up to there is"
                    + " read. Verify it (in a CSV file its quotes), save it in a spreadsheet program and submit it again."),
    // refusals by the ledger
    CONFLICTING_ROWS(
            "与本批次中前面的一行是同一决定但内容不同，保留前一行。",
            "An earlier row of the file is the same decision with other content: that one stands."),
    SAME_RECORD(
            "与本文件中前面的一行是同一决定、同一姓名，公开内容也相同，而未公开的号码不同或姓名已遮蔽，可能是另一个人：该行未公示。" + "如确为另一个人，请填写各自的决定书文号；如为重复，请删除该行。",
            "An earlier row of the file has the same decision, the same name and the same public content, and other numbers"
                    + " or a name that is hidden: it may be about somebody else, and was not published. Give each person's"
                    + " decision its own number; where it is a repetition, remove the row."),
    WITHDRAWN("该信息已撤下，只能通过恢复操作重新公示。", "The record was withdrawn: only a restoration brings it back."),
    ANOTHER_SUBJECT(
            "文书号和名称与另一主体的信息相同而统一社会信用代码不同，该行未采用；如原信息的代码有误，请先撤下原信息再恢复为更正后的内容。",
            "A record of another credit code has this document number and a name that is taken for the same: the row was not"
                    + " taken. Where that record's code is wrong, withdraw it and restore it from the corrected row."),
    CHANGED_MEANWHILE(
            "载入期间该信息被他人更改，该行未采用；请重新载入文件。",
            "Somebody else changed the record during the load and the row was not taken: load the file again."),
    ANOTHER_DECISION("内容属于另一决定，不能恢复为这条信息。", "The row is about another decision: the record is not restored from it."),
    SECOND_PERSON(
            "该信息须由两人公示，而提交之后登记簿有变，无人确认过，该行未采用；请重新提交并由他人确认。",
            "Two people publish such a record, and since it was submitted the register has changed so that nobody confirmed"
                    + " the row: it was not taken. Submit it again and have somebody else confirm it."),
    CANCELLED(
            "载入被中止，该行及其后的行不再公示；需要公示时请重新载入文件。",
            "The load was cancelled: this row and those after it are not published. Load the file again if they should"
                    + " be."),
    WINDOW_ENDED("公示期已满，不予公示。", "The publication window is over: the row is not shown."),
    REVOKED("该决定已撤销，不予公示。", "The decision was revoked: the row is not shown."),
    PERFORMED("已履行完毕，不予公示。", "What was owed is performed: the row is not shown."),
    REPAIRED("信用已修复，不予公示。", "The credit is repaired: the row is not shown."),
    // flags
    MISSING("未填写应填内容。", "A value that should be there is missing."),
    CHECK_CHARACTER(
            "统一社会信用代码校验位不正确，按报送内容显示，但不据此归入任何主体的信用档案，请核对。",
            "The credit code fails its check character: it is shown and leads to no credit archive; verify it."),
    ORGANISATION_CODE(
            "信用代码中的组织机构代码校验不正确，请核对。", "The organisation code inside the credit code fails its check: verify it."),
    NOT_A_CODE("不是 18 位统一社会信用代码，已舍弃。", "This is no credit code of 18 characters; it is dropped."),
    PLACEHOLDER("信用代码是占位内容或有遮盖，已舍弃。", "The credit code is a placeholder or partly hidden; it is dropped."),
    DIGITS_LOST(
            "号码的末几位已丢失（表格软件只保留15位数字），未采用；请将该列设为文本格式后重新填写。",
            "The number has lost its last digits, for a spreadsheet keeps 15: format its column as text and enter it again."),
    MASKED_NUMBER("含有个人号码，已遮蔽或舍弃。", "A number of a person was masked or dropped."),
    KIND_DOUBTFUL(
            "所填类别或信用代码与名称不符（填自然人而名称像单位，填单位或单位代码而名称像人名，或填单位而名称不像单位又无信用代码），已按自然人保护，请核对。",
            "The kind or the credit code and the name disagree (a natural person named like an organisation, an organisation"
                    + " named like a person, or one without a credit code and with nothing of an organisation in its name):"
                    + " it is protected as a person; verify it."),
    IMPLAUSIBLE_NAME(
            "单位名称不合常理（含日期、“(2)”等附加内容，或像人名、占位内容）；人名和完全不是名称的未采用，请核对。",
            "The name of the body is implausible (a date or a copy's mark stands in it, or it is a person's or a placeholder);"
                    + " a person's name and what is no name at all were not taken; verify it."),
    CUT("内容超过最大长度，已截断。", "The text is longer than allowed and was cut."),
    UNKNOWN_CODE("取值无法识别或不在代码表中，已归为其他或舍弃。", "The value is not in the code list; it counts as other or is dropped."),
    BROKEN_AMOUNT("金额无法识别，已舍弃。", "The amount cannot be read; it is dropped."),
    NEGATIVE_AMOUNT("金额为负数，已舍弃。", "The amount is negative; it is dropped."),
    IMPLAUSIBLE_AMOUNT("金额过大，不合常理，已舍弃，请核对单位。", "The amount is implausibly large and is dropped: check its unit."),
    BROKEN_NUMBER("数字无法识别，已舍弃。", "The number cannot be read; it is dropped."),
    UNIT_DOUBTFUL(
            "金额以人民币符号或“人民币”写在以万元或亿元计的栏目中，按元采用，请核对并写明单位。",
            "The amount has the sign or word of the yuan in a column of ten thousands or more: it was taken as yuan; verify it"
                    + " and write its unit."),
    ROUNDED("数值已四舍五入到规定的小数位。", "The number was rounded to the decimals that are published."),
    SUPPRESSED(
            "人数过少，为保护个人信息不予公示，相应合计一并隐去。",
            "The count of people is too small to be published, or a total would tell it; it is left out."),
    BROKEN_LINK("网址无效或含有个人信息，已舍弃。", "The link is no public address, or holds what is a person's; it is dropped."),
    DEADLINE_BEYOND_MAXIMUM(
            "公示截止期超过最长公示期，按最长公示期公示。", "The last day of publication lies beyond the longest window, which holds."),
    DEADLINE_BEFORE_MINIMUM(
            "公示截止期早于最短公示期，按最短公示期公示；提前终止请填报状态或办理信用修复。",
            "The last day of publication lies before the shortest window, which holds: what ends early says so by its"
                    + " state, or by repair."),
    DEADLINE_BEFORE_DECISION(
            "公示截止期早于决定日期，未采用，请核对。", "The last day of publication lies before the decision; it is not used: verify it."),
    AMOUNT_DIFFERS(
            "金额与文字中的罚款数额不一致，请核对单位是元还是万元。",
            "The amount differs from the fine in the text: check whether its unit is yuan or ten thousand yuan."),
    // flags; of a date that dates or identifies the record they refuse the row
    BROKEN_DATE("日期无法识别，请写成 2018-04-11 的形式。", "The date cannot be read: write it as 2018-04-11."),
    IMPOSSIBLE_DATE("日历上没有这一天，请核对。", "There is no such day in the calendar: verify it."),
    DATE_RANGE("填写的是一段时间或多个日期，请只填一个日期。", "The cell holds a range or several dates: write one."),
    DATE_WITHOUT_DAY("日期只有年月，没有日，请补全。", "The date has no day of the month: complete it."),
    MIXED_NUMERALS(
            "日期混用了汉字数字、阿拉伯数字或字母O，请写成 2018-04-11 的形式。",
            "The date mixes Chinese numerals with digits or a letter O: write it as 2018-04-11."),
    DAY_DOUBTFUL(
            "日期单元格带有接近午夜或相差八小时的时刻，实际日期可能晚一天，按单元格所示日期采用，请核对。",
            "The date's cell holds a time of day as other time zones leave it: its day is taken, and may be one early; verify"
                    + " it."),
    IMPLAUSIBLE_DATE("决定日期早于 1949 年 10 月 1 日，请核对。", "The decision date lies before 1 October 1949: verify it."),
    TOO_FEW_CELLS("该行单元格少于表头，缺少的按空白处理。", "The row has fewer cells than the header; the missing ones count as blank."),
    // notes on the whole file
    UNKNOWN_COLUMN("无法识别的列，已忽略，内容不保存。", "The column is not known; it is ignored and not stored."),
    MISSING_COLUMN("文件中没有这一列。", "The file has no such column."),
    SHEET_PASSED_OVER("该工作表不属于本数据集，未读取。", "The sheet does not belong to this dataset and was passed over."),
    HIDDEN_SHEET_PASSED_OVER(
            "该工作表是隐藏的，未读取；如需公示，请取消隐藏后重新提交。",
            "The sheet is hidden and was passed over: to publish it, unhide it and submit the file again."),
    HIDDEN_SHEET(
            "该工作表是隐藏的，因没有其他可用的工作表，已读取，请核对。",
            "The sheet is hidden; it was read because no visible one fits: verify it."),
    HIDDEN_COLUMN("该列是隐藏的，已照常读取，请核对。", "The column is hidden; it was read all the same: verify it."),
    DUPLICATE_COLUMN(
            "前面已有同一项目的列：以最前面有内容的一列为准，请删去多余的列。",
            "An earlier column is of the same field: the first that is filled holds; remove the others."),
    // notes on rows, which change nothing of them
    UNNAMED_COLUMN("该列有内容而没有表头，未读取。", "The column holds something under no header; it is not read."),
    DIFFERING_COLUMNS(
            "该列与同一项目的前一列内容不同，未采用，请核对。",
            "The column says something else than the earlier one of the same field; it was not used: verify it."),
    HIDDEN_ROW("该行是隐藏的，已照常读取，请核对。", "The row is hidden; it was read all the same: verify it."),
    SKIPPED_BLANK("该行在表内各列没有内容，已跳过。", "The row holds nothing in any column that is read, and was skipped."),
    SKIPPED_HEADING("该行是重复的表头，已跳过。", "The row repeats the header, and was skipped."),
    SKIPPED_SAMPLE("该行是样表、示例或填写说明，已跳过。", "The row is a sample or an instruction, and was skipped."),
    SKIPPED_SIGNATURE("该行是签字或填报信息，已跳过。", "The row holds signatures, and was skipped."),
    SKIPPED_TOTAL("该行是合计，已跳过。", "The row is a total, and was skipped."),
    SKIPPED_TITLE("该行是标题或表外说明，已跳过。", "The row is a title, or stands beside the table, and was skipped.");

    private static final Map<String, Remark> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Remark::code, Function.identity()));

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Bilingual sentence;

    Remark(String zh, String en) {
        this.sentence = new Bilingual(zh, en);
    }

    /** Stable, such as {@code missing-name}; a flag of a field has a colon and the field's name behind it. */
    public String code() {
        return code;
    }

    public Bilingual sentence() {
        return sentence;
    }

    /** The first part of the sentence, without the advice. */
    public Bilingual brief() {
        return new Bilingual(sentence.zh().split("[，。；：（]", 2)[0], sentence.en().split("[,.;:(]", 2)[0]);
    }

    /** Whether it changes nothing of its row, and gives way where there is no room for all. */
    boolean isAside() {
        return compareTo(UNNAMED_COLUMN) >= 0;
    }

    /** The remark of a code or of a field's flag. */
    public static Optional<Remark> of(String code) {
        int colon = code.indexOf(':');
        String wanted = colon < 0 ? code : code.substring(0, colon);
        return Optional.ofNullable(BY_CODE.get(wanted));
    }

    /** The sentence of a code; a plain one for a code of the ledger that this table does not know. */
    static Bilingual sentenceOf(String code) {
        return of(code).map(Remark::sentence)
                .orElseGet(() -> new Bilingual("该行被拒绝（" + code + "）。", "The row was refused (" + code + ")."));
    }
}
