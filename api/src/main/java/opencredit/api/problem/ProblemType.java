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
    EXPOSED_KEY(
            400,
            "网址中含有密钥，该密钥已吊销",
            "The address holds a key, which is revoked now",
            "网址会留在代理和浏览器的记录中。请向管理员申请新密钥，并只放在 Authorization: Bearer 请求头中。",
            "Proxies and browsers keep addresses. Ask an administrator for another key, and send it in the header"
                    + " `Authorization: Bearer` only."),
    IDEMPOTENCY_KEY_REQUIRED(400, ProblemTexts.IDEMPOTENCY_KEY_REQUIRED),
    KEY_REQUIRED(
            401,
            "需要密钥",
            "A key is needed",
            "请在请求头 Authorization: Bearer 中给出密钥；密钥由管理员发放。",
            "Send a key in the header `Authorization: Bearer`; administrators give them."),
    INVALID_KEY(
            401,
            "密钥无效",
            "The key is not valid",
            "请检查密钥是否完整；不知道是否仍有效时请询问管理员。",
            "Check that the key is whole; an administrator can say whether it is still valid."),
    EXPIRED_KEY(401, "密钥已过期", "The key is expired", "请向管理员申请新密钥。", "Ask an administrator for another key."),
    REVOKED_KEY(401, "密钥已吊销", "The key is revoked", "请向管理员申请新密钥。", "Ask an administrator for another key."),
    NOT_PERMITTED(
            403,
            "此密钥不能用于这个操作",
            "This key is not for this",
            "请使用接口文档所列角色的密钥。",
            "Use a key of a role that the API documentation names."),
    NOT_YOURS(
            403,
            "不在此密钥的范围内",
            "This is outside of the key's scope",
            "密钥只能用于其范围所列的单位和数据集；范围见 /v1/keys/own。",
            "A key reaches the bodies and datasets of its scope only; /v1/keys/own says which."),
    SAME_PERSON(403, ProblemTexts.SAME_PERSON),
    SIGN_IN_REQUIRED(
            403,
            "请先登录",
            "Sign in first",
            "登录已过期、已退出或密钥已失效；请在 /staff/sign-in 重新登录。程序请使用接口，不要使用网页。",
            "The session is over, or its key opens nothing any more: sign in at /staff/sign-in. Programs use the API, not"
                    + " pages."),
    INSECURE_CONNECTION(
            403,
            "请通过 HTTPS 登录",
            "Sign in over HTTPS",
            "未加密的连接会泄露密钥，因此不提供登录。管理员请检查代理是否设置了 X-Forwarded-Proto。",
            "Nobody signs in over a connection that is not encrypted, for others read the key. Operators: the proxy has to"
                    + " say X-Forwarded-Proto."),
    FOREIGN_FORM(
            403,
            "表单不是从本站当前登录的网页提交的",
            "The form was not sent by a page of this session",
            "没有改动。请重新打开网页，再提交一次。",
            "Nothing was changed. Open the page again and send the form from there."),
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
    UNKNOWN_KEY(404, "没有这个密钥", "No such key", "请检查密钥的公开编号。", "Check the key's public id."),
    UNKNOWN_BATCH(404, ProblemTexts.UNKNOWN_BATCH),
    METHOD_NOT_ALLOWED(
            405, "不支持这种请求方法", "Method not allowed", "请使用 Allow 头列出的方法。", "Use a method that the Allow header lists."),
    REQUEST_RUNNING(409, ProblemTexts.REQUEST_RUNNING),
    NOT_WAITING(409, ProblemTexts.NOT_WAITING),
    NO_MARKED_WORKBOOK(409, ProblemTexts.NO_MARKED_WORKBOOK),
    ALREADY_PUBLISHED(409, ProblemTexts.ALREADY_PUBLISHED),
    ALREADY_WITHDRAWN(409, ProblemTexts.ALREADY_WITHDRAWN),
    ALREADY_SHOWN(409, ProblemTexts.ALREADY_SHOWN),
    ANOTHER_DECISION(409, ProblemTexts.ANOTHER_DECISION),
    UNCHANGED(409, ProblemTexts.UNCHANGED),
    SECOND_PERSON(409, ProblemTexts.SECOND_PERSON),
    KEY_NOT_VALID(
            409,
            "密钥已过期或已吊销",
            "The key is expired or revoked",
            "没有改动；需要时请另建密钥。",
            "Nothing was changed; make another key where one is needed."),
    ALREADY_LISTED(409, "该单位已登记", "The body is listed already", "没有改动。", "Nothing was changed."),
    GONE(410, "信息已撤下，不再公示", "The record is no longer shown", "请删除您保存的副本。", "Delete any copy you keep."),
    MARKED_WORKBOOK_GONE(410, ProblemTexts.MARKED_WORKBOOK_GONE),
    VERSION_DIFFERS(412, ProblemTexts.VERSION_DIFFERS),
    CONTENT_TOO_LARGE(413, "请求体过大", "The body is too large", "请分几次提交。", "Send it in several requests."),
    URI_TOO_LONG(414, "网址过长", "The URL is too long", "请减少筛选条件的数量。", "Use fewer filter values."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "不支持这种内容类型",
            "Unsupported media type",
            "请使用接口文档所列的 Content-Type，一般为 application/json。",
            "Use a Content-Type that the API documentation names, `application/json` as a rule."),
    ROW_REFUSED(422, ProblemTexts.ROW_REFUSED),
    OTHER_REQUEST(422, ProblemTexts.OTHER_REQUEST),
    VERSION_REQUIRED(428, ProblemTexts.VERSION_REQUIRED),
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
    TOO_MANY_BATCHES(429, ProblemTexts.TOO_MANY_BATCHES),
    TOO_MANY_LISTENERS(429, ProblemTexts.TOO_MANY_LISTENERS),
    SIGN_IN_LOCKED(
            429,
            "登录失败次数过多，请稍后再试",
            "Signing in failed too often",
            "请按 Retry-After 稍后再试；不知道密钥是否仍有效时请询问管理员。",
            "Try again after Retry-After; an administrator can say whether the key is still valid."),
    QUOTA_EXCEEDED(
            429,
            "本小时内较费时的查询已用完",
            "You asked too much within an hour",
            "请按 Retry-After 稍后再试；RateLimit 头说明还能查询多少。查看单条信息和第一页不受限制。需要更多的请向管理员申请密钥。",
            "Try again after Retry-After; RateLimit says how much is left. Single records and first pages are not counted."
                    + " Ask an administrator for a key if you need more."),
    HEADERS_TOO_LARGE(431, "请求头过大", "The request headers are too large", "请减少请求头。", "Send fewer or shorter headers."),
    INTERNAL(
            500,
            "服务器内部错误",
            "Internal error",
            "请稍后再试；反馈时请附上 trace。",
            "Try again later; quote the trace when you report it."),
    INTAKE_FULL(503, ProblemTexts.INTAKE_FULL),
    LISTENERS_FULL(503, ProblemTexts.LISTENERS_FULL),
    TOO_MANY_DOWNLOADS(
            503, "同时下载的人数过多", "Too many downloads at once", "请稍后再试。", "Try again after the time in Retry-After."),
    UNAVAILABLE(503, "服务暂时不可用", "Temporarily unavailable", "请稍后再试。", "Try again after the time in Retry-After."),
    INSUFFICIENT_STORAGE(507, ProblemTexts.INSUFFICIENT_STORAGE);

    private final int status;
    private final Bilingual title;
    private final Bilingual hint;

    ProblemType(int status, String zhTitle, String enTitle, String zhHint, String enHint) {
        this(status, new ProblemTexts(zhTitle, enTitle, zhHint, enHint));
    }

    ProblemType(int status, ProblemTexts texts) {
        this.status = status;
        this.title = texts.title();
        this.hint = texts.hint();
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
