package opencredit.data.people.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.people.digit.DigitRun;
import opencredit.data.people.digit.Glyph;

/** What the words and signs beside a number say that it is. */
final class Surroundings {
    /** How far before a number the words that say what it is may stand, and behind it the unit. */
    private static final int NEAR = 12;

    private static final Pattern IDENTITY = Pattern.compile("身份证|身分证|证件|公民身份|居民证");

    private static final Pattern CONTACT =
            Pattern.compile("电话|手机|联系|致电|拨打|热线|传真|微信|座机|固话|号码(?:归属|机主)|(?i:tel|mobile|phone|cell|fax)|☎|✆|📞|📱");

    /** How far before a number a word for a phone may stand in its sentence. */
    private static final int SENTENCE = 40;

    private static final String ENDS_OF_SENTENCES = "。；;\n！？!?";

    /** Words that show, after the word for a phone, that the number is of another kind. */
    private static final Pattern OTHER =
            Pattern.compile("金额|总额|价款|造价|投资|资本|资金|资产|收入|产值|余额|人民币|罚款|编号|编码|代码|文号|字号|合同|备案|许可|证|案|[￥¥$€]");

    private static final Pattern POSTCODE = Pattern.compile("邮编|邮政编码|邮码");

    private static final Pattern CARD = Pattern.compile("卡号|卡|账号|帐号|账户|帐户|户名|支付宝");

    /** 第…号, 编号, 许可证号: a number of a document, right before its digits. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?:第|[〔\\[（(【][0-9０-９]{4}[〕\\]）)】](?:第)?|[0-9]{4}年(?:第)?|(?:编|文|文书|证|证书|许可证?|备案|注册|登记|批准|批|案|合同|协议|发票|流水|订单|单|序列|档案|项目|工程|机构|税务|信用|标段|招标|合格证|执照)(?:号码?|编号|编码|代码|字号)|编号|编码|代码|文号|字号)[：:为是\\s]{0,3}$");

    /** Amounts, right before their digits. */
    private static final Pattern AMOUNT =
            Pattern.compile("(?:金额|总额|价款|造价|投资|资本|资金|资产|收入|产值|余额|人民币|RMB|CNY|[￥¥$€])[为计达共约合是：:\\s]{0,4}$");

    /** A unit of money or of measure, right behind its digits and decimals. */
    private static final Pattern UNIT = Pattern.compile(
            "^(?:[.．][0-9０-９]{1,2}(?![0-9０-９]))?\\s{0,2}(?:元|圆|万|亿|股|吨|千瓦|千克|千米|千元|公斤|公里|公顷|平方|立方|米|度|份|%|％|美元|港元|港币|欧元|日元|英镑|人民币)");

    /** As programs write whole numbers that they keep as fractions: of money where the word right before is. */
    private static final Pattern DECIMALS = Pattern.compile("^[.．]0{1,2}(?![0-9])");

    private static final Pattern SUM = Pattern.compile("(?:[款费价税额金资产计值入元￥¥$€]|资本|RMB|CNY)[为计达共约合是：:（(\\s]{0,4}$");

    /** What says right before digits that they are of a card or an account, whoever issued it. */
    private static final Pattern ACCOUNT =
            Pattern.compile("(?:(?:卡|[账帐]户?)号|银行卡|储蓄卡|借记卡|信用卡|[账帐]户)(?![^0-9]*尾号)[^0-9]{0,8}$|卡[为是：:（(\\s]{0,4}$");

    private static final Pattern EXTENSION = Pattern.compile("^\\s?[（(]?(?:转|分机)");

    private static final String CLAUSE = "，,。；;、\n！？!?";

    private final String text;
    private final int start;
    private final String before;
    private final String after;

    /** Of the characters from {@code start} to {@code end}, exclusive. */
    Surroundings(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.before = text.substring(Math.max(0, start - NEAR), start);
        this.after = text.substring(end, Math.min(text.length(), end + NEAR));
    }

    boolean areOfIdentity() {
        return IDENTITY.matcher(before).find();
    }

    /** Whether an amount of money or goods, and not called a phone. */
    boolean areOfAmount() {
        boolean isSum = DECIMALS.matcher(after).find() && SUM.matcher(before).find();
        return (isSum || UNIT.matcher(after).find() || AMOUNT.matcher(before).find()) && !areOfContact();
    }

    /** Whether called the number of a document, and no number of a person. */
    boolean areOfDocument() {
        boolean isNumbered = DOCUMENT.matcher(before).find() || after.startsWith("号") && endsInBracket();
        return isNumbered && !areOfContact() && !areOfIdentity() && !areOfCard();
    }

    private boolean endsInBracket() {
        return !before.isEmpty() && "〕]）)】".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    boolean areOfContact() {
        return CONTACT.matcher(clause()).find() || areOfContactSaidBefore();
    }

    /** 联系方式（微信同号，24小时）13953901234元: said in the sentence, and nothing else said since. */
    private boolean areOfContactSaidBefore() {
        int from = start;
        while (from > Math.max(0, start - SENTENCE) && ENDS_OF_SENTENCES.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        Matcher contact = CONTACT.matcher(text).region(from, start);
        int end = -1;
        while (contact.find()) {
            end = contact.end();
        }
        return end >= 0 && !OTHER.matcher(text).region(end, start).find();
    }

    /** Whether right behind a word for a card or an account, and no amount on it. */
    boolean areOfAccount() {
        return ACCOUNT.matcher(clause()).find() && !UNIT.matcher(after).find();
    }

    /** Whether an extension follows, as behind the number of an office. */
    boolean areOfExtension() {
        return EXTENSION.matcher(after).find();
    }

    /** Whether called a phone, or a postcode, beside which phones stand. */
    boolean areOfAddress() {
        return areOfContact() || POSTCODE.matcher(clause()).find();
    }

    boolean areOfCard() {
        return CARD.matcher(clause()).find();
    }

    private String clause() {
        int from = before.length();
        while (from > 0 && CLAUSE.indexOf(before.charAt(from - 1)) < 0) {
            from--;
        }
        return before.substring(from);
    }

    /** Whether a plus stands right before the digit, and is no sign between two numbers. */
    static boolean isAfterPlus(DigitRun run, int digit) {
        int at = run.place(digit) - 1;
        while (at >= 0 && Glyph.of(run.text.charAt(at)) == Glyph.SPACE) {
            at--;
        }
        boolean isPlus = at >= 0 && (run.text.charAt(at) == '+' || run.text.charAt(at) == '＋');
        return isPlus && (at == 0 || Glyph.of(run.text.charAt(at - 1)) < 0);
    }
}
