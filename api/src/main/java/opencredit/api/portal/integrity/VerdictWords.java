package opencredit.api.portal.integrity;

import java.util.List;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.text.Data;

/** The verdicts of a funnel plot as readers read them. */
public final class VerdictWords {
    /** Those that stand out, the worst first. */
    public static final List<String> OUTSIDE = List.of("far-above", "above", "below", "far-below");

    private VerdictWords() {}

    /** Of a body in the table. */
    public static String of(PageView view, String verdict) {
        return switch (verdict) {
            case "far-above" -> view.say("明显偏高", "far above");
            case "above" -> view.say("偏高", "above");
            case "within" -> view.say("无明显差异", "within");
            case "below" -> view.say("偏低", "below");
            case "far-below" -> view.say("明显偏低", "far below");
            default -> view.say("不作判断", "too few");
        };
    }

    /** Before the names of the bodies with the verdict. */
    public static String before(PageView view, String verdict) {
        return switch (verdict) {
            case "far-above" ->
                view.say(
                        "未守约的比例明显偏高，不能用偶然解释（99.8% 界限之外）",
                        "Not kept far more often than chance explains (outside the limits of 99.8 %)");
            case "above" ->
                view.say(
                        "未守约的比例偏高，每四十个单位会有一个纯属偶然（95% 界限之外）",
                        "Not kept more often than usual; one body in forty is there by chance (outside those of 95 %)");
            case "below" ->
                view.say(
                        "未守约的比例偏低，每四十个单位会有一个纯属偶然（95% 界限之外）",
                        "Not kept less often than usual; one body in forty is there by chance (outside those of 95 %)");
            default ->
                view.say(
                        "未守约的比例明显偏低，不能用偶然解释（99.8% 界限之外）",
                        "Not kept far less often than chance explains (outside the limits of 99.8 %)");
        };
    }

    /** The bodies with the verdict. */
    public static List<Data> with(Data answer, String verdict) {
        return answer.list("/bodies").stream()
                .filter(body -> body.text("/chance/verdict").equals(verdict))
                .toList();
    }
}
