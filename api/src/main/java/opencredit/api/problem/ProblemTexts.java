package opencredit.api.problem;

import opencredit.data.text.Bilingual;

/**
 * The words of a problem; those of submitting stand here.
 *
 * @param title what is wrong, in a few words
 * @param hint what to do about it
 */
record ProblemTexts(Bilingual title, Bilingual hint) {
    static final ProblemTexts IDEMPOTENCY_KEY_REQUIRED = new ProblemTexts(
            "缺少 Idempotency-Key",
            "An Idempotency-Key is needed",
            "请在请求头 Idempotency-Key 中给出 1 至 200 个可见 ASCII 字符，每次提交用不同的值，重发时用原来的值。",
            "Send a header `Idempotency-Key` of 1 to 200 visible ASCII characters: another for each submission, the same"
                    + " where one is sent again.");

    static final ProblemTexts SAME_PERSON = new ProblemTexts(
            "不能由提交者本人确认",
            "Whoever submitted it cannot confirm it",
            "请由本单位的另一个密钥或管理员确认；轮换得到的密钥视为同一持有人。",
            "Another key of the same body, or an administrator, confirms it; keys that came of each other by rotation are"
                    + " one holder's.");

    static final ProblemTexts UNKNOWN_BATCH =
            new ProblemTexts("没有这个批次", "No such batch", "请检查批次编号。", "Check the id of the batch.");

    static final ProblemTexts REQUEST_RUNNING = new ProblemTexts(
            "同一 Idempotency-Key 的请求尚未处理完",
            "The request of this Idempotency-Key is not answered yet",
            "请稍后以同样的内容重发，届时得到首次的回答。",
            "Send the same again a little later: it is answered as the first time.");

    static final ProblemTexts NOT_WAITING = new ProblemTexts(
            "该批次不在等待确认",
            "The batch does not wait for a word",
            "没有改动；批次现在的状态见 /v1/batches/{id}。",
            "Nothing was changed; /v1/batches/{id} says in which state it is.");

    static final ProblemTexts NO_MARKED_WORKBOOK = new ProblemTexts(
            "没有标注了问题的工作簿",
            "There is no workbook with marks",
            "批次的状态见 /v1/batches/{id}，逐条的问题见 /v1/batches/{id}/issues。",
            "/v1/batches/{id} says how far the batch is, /v1/batches/{id}/issues what there is to say about it.");

    static final ProblemTexts MARKED_WORKBOOK_GONE = new ProblemTexts(
            "标注了问题的工作簿已删除",
            "The workbook with marks is deleted",
            "它在检查文件的服务器上最多保存 24 小时，服务器停止时即删除。逐条的问题仍可用 format=csv 下载；需要工作簿时请以 mode=check 重新提交文件。",
            "The server that checked the file keeps it for 24 hours at most, and not beyond its own end. `format=csv` still has"
                    + " every issue; submit the file again with `mode=check` to have the workbook.");

    static final ProblemTexts TOO_MANY_LISTENERS = new ProblemTexts(
            "同时等待进度的连接过多",
            "You follow too many batches at once",
            "一个密钥同时最多跟进 4 个批次；请先关闭其中一个，或者用 GET /v1/batches/{batch} 查询。",
            "One key may follow 4 batches at once: close one of them, or ask `GET /v1/batches/{batch}`.");

    static final ProblemTexts LISTENERS_FULL = new ProblemTexts(
            "等待进度的连接已满",
            "Too many batches are followed at once",
            "请按 Retry-After 稍后再试，或者用 GET /v1/batches/{batch} 查询。",
            "Try again after the time in Retry-After, or ask `GET /v1/batches/{batch}`.");

    static final ProblemTexts ALREADY_PUBLISHED = new ProblemTexts(
            "该信息已在公示",
            "The record is published already",
            "没有改动；record 是它的编号，更正请用 PUT /v1/records/{id}。",
            "Nothing was changed; `record` is its id: correct it by `PUT /v1/records/{id}`.");

    static final ProblemTexts ALREADY_WITHDRAWN = new ProblemTexts(
            "该信息已撤下",
            "The record was withdrawn",
            "没有改动；重新公示请用 POST /v1/records/{id}/restoration。",
            "Nothing was changed; `POST /v1/records/{id}/restoration` brings it back.");

    static final ProblemTexts ALREADY_SHOWN = new ProblemTexts(
            "该信息正在公示，无需恢复", "The record is shown, so there is nothing to restore", "没有改动。", "Nothing was changed.");

    static final ProblemTexts ANOTHER_DECISION = new ProblemTexts(
            "提交的内容不是同一决定",
            "What was sent is another decision",
            "认定机关、文号或主体与该信息不同；没有改动。",
            "Authority, document number or subject differ from the record's; nothing was changed.");

    static final ProblemTexts SECOND_PERSON = new ProblemTexts(
            "更正后的信息须由两人公示",
            "Two people publish what it would say",
            "没有改动。请以 reason=updated 提交，由另一人确认后公示。",
            "Nothing was changed. Send it with `reason=updated`: somebody else confirms it.");

    static final ProblemTexts UNCHANGED = new ProblemTexts(
            "与现在公示的内容相同",
            "The record says this already",
            "没有改动，也没有更早的内容可以删除。",
            "Nothing was changed, and there is nothing older to delete.");

    static final ProblemTexts VERSION_DIFFERS = new ProblemTexts(
            "该信息已被更改",
            "The record has changed",
            "没有改动；请重新读取该信息，核对后以新的 ETag 重发。",
            "Nothing was changed: read the record again, compare, and send its new ETag.");

    static final ProblemTexts ROW_REFUSED = new ProblemTexts(
            "内容未通过检查",
            "The content was refused",
            "没有改动；errors 列出每个问题，detail 说明第一个。",
            "Nothing was changed; `errors` names each fault, `detail` explains the first.");

    static final ProblemTexts OTHER_REQUEST = new ProblemTexts(
            "同一 Idempotency-Key 用于另一内容",
            "The Idempotency-Key belongs to another request",
            "没有改动；请为新的提交使用新的 Idempotency-Key。",
            "Nothing was changed: use another Idempotency-Key for another submission.");

    static final ProblemTexts VERSION_REQUIRED = new ProblemTexts(
            "缺少 If-Match",
            "An If-Match is needed",
            "请在请求头 If-Match 中给出读取该信息时得到的 ETag。",
            "Send the ETag with which the record was read in a header `If-Match`.");

    static final ProblemTexts TOO_MANY_BATCHES = new ProblemTexts(
            "本单位同时提交的文件过多",
            "Your body has too many files under way",
            "请等其中一个处理完再提交。",
            "Submit the next when one of them is done.");

    static final ProblemTexts INTAKE_FULL = new ProblemTexts(
            "正在处理的文件过多",
            "Too many files are under way",
            "没有保存任何内容，请按 Retry-After 稍后再试。",
            "Nothing of the file is kept: try again after the time in Retry-After.");

    static final ProblemTexts INSUFFICIENT_STORAGE = new ProblemTexts(
            "服务器存储空间不足",
            "The server has no room for the file",
            "没有保存任何内容；请联系管理员。",
            "Nothing of the file is kept; tell an administrator.");

    ProblemTexts(String zhTitle, String enTitle, String zhHint, String enHint) {
        this(new Bilingual(zhTitle, enTitle), new Bilingual(zhHint, enHint));
    }
}
