package opencredit.api.portal.about;

import java.util.ArrayList;
import java.util.List;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.Titles;
import opencredit.api.portal.text.Written;

/** Requests to copy, about one record or with room for one. In Chinese whoever reads, for a Chinese body gets them. */
public final class RequestTexts {
    private static final String ROOM = "＿＿＿＿";

    private final PageView view;
    private final Titles titles;
    private final Data record;

    RequestTexts(PageView view, Titles titles, Data record) {
        this.view = view;
        this.titles = titles;
        this.record = record;
    }

    /** That something is wrong. */
    public String objection() {
        List<String> lines = head("异议申请");
        lines.add("有误的内容（哪一项、现在写的是什么、应当是什么）：" + ROOM);
        lines.add("理由：" + ROOM);
        lines.add("证明材料：" + ROOM);
        return end(lines);
    }

    /** That what was right has been put right. */
    public String repair(Data rule) {
        List<String> lines = head(rule.text("/afterMinimum").equals("true") ? "信用修复申请" : "纠正履行确认申请");
        if (record.has("/repairableFrom")) {
            lines.add("最早可申请：" + Written.CHINESE.day(record.text("/repairableFrom")));
        }
        lines.add("已纠正失信行为、履行义务的情况：" + ROOM);
        lines.add("随附材料：" + ROOM);
        return end(lines);
    }

    private List<String> head(String what) {
        List<String> lines = new ArrayList<>();
        lines.add(what);
        lines.add("");
        lines.add("致：" + said("/authority/name"));
        lines.add("信息编号：" + said("/id"));
        if (record.has("/id")) {
            lines.add("网址：" + view.site().publicUrl() + "/records/" + record.text("/id"));
            lines.add("数据集：" + titles.of(record.text("/dataset")));
        }
        if (record.has("/title")) {
            lines.add("标题：" + record.text("/title"));
        }
        lines.add("文号：" + said("/documentNumber"));
        lines.add("决定日期：" + (record.has("/decisionDate") ? Written.CHINESE.day(record.text("/decisionDate")) : ROOM));
        lines.add("信用主体：" + said("/subject/name"));
        return lines;
    }

    private String said(String member) {
        return record.has(member) ? record.text(member) : ROOM;
    }

    private static String end(List<String> lines) {
        lines.add("");
        lines.add("申请人：" + ROOM);
        lines.add("联系方式：" + ROOM);
        lines.add("日期：" + ROOM);
        return String.join("\n", lines);
    }
}
