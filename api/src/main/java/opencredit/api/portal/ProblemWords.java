package opencredit.api.portal;

import opencredit.api.problem.ProblemType;
import opencredit.data.text.Bilingual;

/**
 * What a page says to somebody who followed a link, not to somebody who wrote a program.
 *
 * @param advice the way on
 */
public record ProblemWords(Bilingual title, Bilingual advice) {

    static ProblemWords of(ProblemType type) {
        return switch (type) {
            case MALFORMED_REQUEST, UNKNOWN_PARAMETER, REPEATED_PARAMETER, INVALID_PARAMETER, INVALID_CURSOR ->
                address();
            case URI_TOO_LONG, HEADERS_TOO_LARGE, METHOD_NOT_ALLOWED -> address();
            case INVALID_BODY, CONTENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE -> address();
            case NOT_FOUND, UNKNOWN_DATASET -> noPage();
            case UNKNOWN_RECORD -> noRecord();
            case UNKNOWN_SUBJECT -> noSubject();
            case UNKNOWN_PUBLISHER -> noPublisher();
            case GONE -> gone();
            case EXPOSED_KEY -> exposedKey();
            case KEY_REQUIRED, INVALID_KEY, EXPIRED_KEY, REVOKED_KEY, NOT_PERMITTED, NOT_YOURS -> needsKey();
            case SIGN_IN_REQUIRED, INSECURE_CONNECTION, FOREIGN_FORM, SIGN_IN_LOCKED -> ofSigningIn(type);
            case UNKNOWN_KEY, KEY_NOT_VALID, ALREADY_LISTED -> noPage();
            case UNKNOWN_BATCH -> noPage();
            case IDEMPOTENCY_KEY_REQUIRED, REQUEST_RUNNING, OTHER_REQUEST, TOO_MANY_BATCHES, INTAKE_FULL ->
                ofSubmitting(type);
            case SAME_PERSON, NOT_WAITING, ROW_REFUSED, INSUFFICIENT_STORAGE -> ofSubmitting(type);
            case TOO_MANY_LISTENERS, LISTENERS_FULL, NO_MARKED_WORKBOOK, MARKED_WORKBOOK_GONE -> ofSubmitting(type);
            case ALREADY_PUBLISHED, ALREADY_WITHDRAWN, ALREADY_SHOWN, ANOTHER_DECISION, UNCHANGED, SECOND_PERSON ->
                ofSubmitting(type);
            case VERSION_DIFFERS, VERSION_REQUIRED -> ofSubmitting(type);
            case PERSONAL_NUMBER -> personalNumber();
            case INTERNAL -> ourFault();
            case TOO_MANY_REQUESTS -> tooManyFiles();
            case TOO_MANY_QUESTIONS, QUOTA_EXCEEDED -> tooManyQuestions();
            case TOO_MANY_DOWNLOADS -> tooManyDownloads();
            case UNAVAILABLE -> unavailable();
        };
    }

    /** Whoever submits reads the words of the API. */
    private static ProblemWords ofSubmitting(ProblemType type) {
        return new ProblemWords(type.title(), type.hint());
    }

    private static ProblemWords exposedKey() {
        return said(
                "网址中含有密钥",
                "The address holds a key",
                "网址会留在浏览器和代理的记录中，所以该密钥已吊销。请向发放密钥的管理员申请新密钥。",
                "Browsers and proxies keep addresses, so the key is revoked now. Ask whoever gave it to you for"
                        + " another.");
    }

    private static ProblemWords needsKey() {
        return said(
                "需要有效的密钥",
                "A valid key is needed",
                "这里只供报送单位和管理员使用。公示的信息无需密钥，请在下面查询。",
                "This is for bodies that submit and for administrators. What is published needs no key: search below.");
    }

    /** Staff are told what programs are. */
    private static ProblemWords ofSigningIn(ProblemType type) {
        return new ProblemWords(type.title(), type.hint());
    }

    private static ProblemWords noPage() {
        return said("没有这个网页", "There is no such page", "请检查网址，或者在下面查询。", "Check the address, or search below.");
    }

    private static ProblemWords noRecord() {
        return said(
                "没有这条信息",
                "There is no such record",
                "请检查网址是否完整，或者在下面按名称、信用代码、文号查询。",
                "Check that the address is whole, or search below by name, credit code or document number.");
    }

    private static ProblemWords noSubject() {
        return said(
                "没有这个信用主体的公示信息",
                "Nothing is published about this subject",
                "请核对 18 位统一社会信用代码，或者在下面按名称查询。目前没有公示，不等于从未有过。",
                "Compare the 18 characters of the credit code, or search by name below. What is not shown now may"
                        + " have been before.");
    }

    private static ProblemWords noPublisher() {
        return said(
                "没有这个公示单位",
                "No such public body publishes here",
                "请在“机关”页面查看公示过信息的全部单位。",
                "The page of public bodies lists all that published.");
    }

    private static ProblemWords gone() {
        return said(
                "信息已撤下，不再公示",
                "The record is no longer shown",
                "它说过什么，这里不再显示。如果您保存过副本，请一并删除。",
                "Nothing of what it said is shown any more. If you keep a copy, please delete it.");
    }

    private static ProblemWords personalNumber() {
        return said(
                "请不要输入身份证件号码",
                "Please enter no identity number",
                "本登记簿不收录个人号码，也没有记下您输入的内容。请按名称或统一社会信用代码查询。",
                "Personal numbers are not held here, and what you entered was not kept. Search by name or unified"
                        + " social credit code.");
    }

    private static ProblemWords ourFault() {
        return said(
                "出了差错",
                "Something went wrong",
                "这是我们的问题。请稍后再试；仍然不行时，请告知下面的编号。",
                "The fault is ours. Try again later, and tell us the number below if it stays so.");
    }

    private static ProblemWords tooManyFiles() {
        return said(
                "您同时下载的文件太多",
                "You read too many files at once",
                "同一个网络地址同时最多下载 4 个文件，好让别人也能下载。请等其中一个下载完，再下载这一个；查询和浏览不受影响。",
                "One network address reads at most 4 files at once, so that others can read some too. Try again when"
                        + " one of yours is finished. Searching and reading go on.");
    }

    private static ProblemWords tooManyQuestions() {
        return said(
                "您同时进行的查询太多",
                "You ask too much at once",
                "同一个网络地址同时最多进行 8 次较费时的查询，好让别人也能查询。请过几秒钟再试。",
                "One network address asks at most 8 costly questions at once, so that others can ask too. Try again in"
                        + " some seconds.");
    }

    private static ProblemWords tooManyDownloads() {
        return said(
                "同时下载的人太多",
                "Too many downloads at once",
                "请过几秒钟再试。查询和浏览不受影响。",
                "Try again in some seconds. Searching and reading go on.");
    }

    private static ProblemWords unavailable() {
        return said(
                "暂时无法显示",
                "This cannot be shown just now",
                "请过几秒钟刷新本页。数据没有丢失。",
                "Reload this page in some seconds. No data is lost.");
    }

    private static ProblemWords address() {
        return said(
                "网址有误",
                "The address is not right",
                "网址里有本页不认识的内容，可能是抄写时多了或少了几个字。请在下面重新查询。",
                "The address holds something that this page does not know, perhaps a slip in copying it. Search again"
                        + " below.");
    }

    private static ProblemWords said(String zhTitle, String enTitle, String zhAdvice, String enAdvice) {
        return new ProblemWords(new Bilingual(zhTitle, enTitle), new Bilingual(zhAdvice, enAdvice));
    }
}
