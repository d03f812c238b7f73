package opencredit.api.problem;

import opencredit.data.text.Bilingual;

/** Every way a request can fail. {@code docs/errors.md} lists them all, and a test compares. */
public enum ProblemType {
    MALFORMED_REQUEST(
            400,
            "请求格式有误",
            "The request is malformed",
            "请检查网址的编码。",
            "Check the encoding of the URL: UTF-8, percent-encoded."),
    UNKNOWN_PARAMETER(
            400,
            "未知参数",
            "Unknown parameter",
            "请对照接口文档检查参数名。",
            "Compare the parameter names with the API documentation."),
    REPEATED_PARAMETER(
            400,
            "参数重复",
            "Repeated parameter",
            "每个参数只写一次，多个值用英文逗号分隔。",
            "Give each parameter once; separate several values by a comma."),
    INVALID_PARAMETER(
            400,
            "参数值无效",
            "Invalid parameter value",
            "请对照接口文档检查参数的格式和范围。",
            "Compare format and range with the API documentation."),
    INVALID_CURSOR(
            400,
            "游标无效",
            "Invalid cursor",
            "请使用同一查询返回的 next，或从第一页重新开始。",
            "Use the `next` of the very same query, or start again without a cursor."),
    PERSONAL_NUMBER(
            400,
            "请求中含有身份证件号码",
            "The request holds an identity number",
            "本系统不收录个人号码，请按名称或统一社会信用代码查询。",
            "Personal numbers are not held here; ask by name or unified social credit code."),
    INVALID_BODY(
            400,
            "请求体无效",
            "The body of the request is invalid",
            "请按接口文档提交 UTF-8 编码的 JSON；errors 指出有误的位置。",
            "Send JSON in UTF-8 as the API documentation says; `errors` tells the place."),
    NOT_FOUND(404, "没有这个路径", "No such path", "接口列表见 /v1/openapi.json。", "The paths are listed in /v1/openapi.json."),
    UNKNOWN_DATASET(
            404, "没有这个数据集", "No such dataset", "数据集列表见 /v1/datasets。", "The datasets are listed at /v1/datasets."),
    UNKNOWN_RECORD(404, "没有这条信息", "No such record", "请检查信息编号。", "Check the id of the record."),
    UNKNOWN_SUBJECT(
            404,
            "没有这个信用主体的公示信息",
            "Nothing is published about this subject",
            "请检查统一社会信用代码，或按名称搜索。",
            "Check the unified social credit code, or search by name."),
    UNKNOWN_PUBLISHER(
            404,
            "没有这个数据来源单位",
            "No such publisher",
            "公示过信息的单位见 /v1/statistics/publishers。",
            "All publishers are listed at /v1/statistics/publishers."),
    METHOD_NOT_ALLOWED(
            405, "不支持这种请求方法", "Method not allowed", "请使用 Allow 头列出的方法。", "Use a method that the Allow header lists."),
    GONE(410, "信息已撤下，不再公示", "The record is no longer shown", "请删除您保存的副本。", "Delete any copy you keep."),
    CONTENT_TOO_LARGE(413, "请求体过大", "The body is too large", "请分几次提交。", "Send it in several requests."),
    URI_TOO_LONG(414, "网址过长", "The URL is too long", "请减少筛选条件的数量。", "Use fewer filter values."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "不支持这种内容类型",
            "Unsupported media type",
            "请使用 Content-Type: application/json。",
            "Use Content-Type: application/json."),
    TOO_MANY_REQUESTS(
            429,
            "您同时下载的文件过多",
            "You read too many files at once",
            "同一地址同时最多下载 4 个文件；请等其中一个下载完再试。",
            "One address may download at most 4 files at once: try again when one of them is finished."),
    TOO_MANY_QUESTIONS(
            429,
            "您同时进行的查询过多",
            "You ask too much at once",
            "同一地址同时最多进行 8 次较费时的查询（统计、计数、名称匹配、较长的列表）；请等其中一次完成再试。",
            "One address may have at most 8 costly requests at once (figures, counts, names to match, long lists): try again"
                    + " when one of them is answered."),
    HEADERS_TOO_LARGE(431, "请求头过大", "The request headers are too large", "请减少请求头。", "Send fewer or shorter headers."),
    INTERNAL(
            500,
            "服务器内部错误",
            "Internal error",
            "请稍后再试；反馈时请附上 trace。",
            "Try again later; quote the trace when you report it."),
    TOO_MANY_DOWNLOADS(
            503, "同时下载的人数过多", "Too many downloads at once", "请稍后再试。", "Try again after the time in Retry-After."),
    UNAVAILABLE(503, "服务暂时不可用", "Temporarily unavailable", "请稍后再试。", "Try again after the time in Retry-After.");

    private final int status;
    private final Bilingual title;
    private final Bilingual hint;

    ProblemType(int status, String zhTitle, String enTitle, String zhHint, String enHint) {
        this.status = status;
        this.title = new Bilingual(zhTitle, enTitle);
        this.hint = new Bilingual(zhHint, enHint);
    }

    /** The stable code, such as {@code unknown-parameter}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the same may be answered a little later. */
    public boolean passes() {
        return status == 429 || status == 503;
    }

    /** What is wrong, in a few words. */
    public Bilingual title() {
        return title;
    }

    /** What to do about it. */
    public Bilingual hint() {
        return hint;
    }
}
