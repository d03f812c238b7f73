package opencredit.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers and column codes of both editions of the national standard, each accepted by one field. */
class NationalColumnsTest {
    private final Datasets datasets = TestDatasets.shipped();

    @ParameterizedTest
    @CsvSource({
        "penalties, 行政相对人名称 行政相对人类别 统一社会信用代码 工商注册号 组织机构代码 税务登记号 事业单位证书号 社会组织登记证号 法定代表人 法定代表人证件类型 "
                + "法定代表人证件号码 证件类型 证件号码 行政处罚决定书文号 违法行为类型 违法事实 处罚依据 处罚类别 处罚内容 罚款金额（万元） "
                + "没收违法所得、没收非法财物的金额（万元） 暂扣或吊销证照名称及编号 处罚决定日期 处罚有效期 公示截止期 处罚机关 "
                + "处罚机关统一社会信用代码 数据来源单位 数据来源单位统一社会信用代码 备注",
        "penalties, CF_XDR_MC CF_XDR_LB CF_XDR_SHXYM CF_XDR_GSZC CF_XDR_ZZJG CF_XDR_SWDJ CF_XDR_SYDW CF_XDR_SHZZ CF_FRDB CF_FR_ZJLX "
                + "CF_FR_ZJHM CF_XDR_ZJLX CF_XDR_ZJHM CF_WSH CF_WFXW CF_SY CF_YJ CF_CFLB CF_NR CF_NR_FK CF_NR_WFFF CF_NR_ZKDX "
                + "CF_JDRQ CF_YXQ CF_GSJZQ CF_CFJG CF_CFJGDM CF_SJLY CF_SJLYDM BZ",
        "penalties, CF_WSH CF_CFMC CF_CFLB1 CF_CFLB2 CF_SY CF_YJ CF_XDR_MC CF_XDR_SHXYM CF_XDR_ZDM CF_XDR_GSDJ CF_XDR_SWDJ CF_XDR_SFZ "
                + "CF_FR CF_JG CF_JDRQ CF_XZJG CF_ZT DFBM SJC BZ CF_AJMC CF_JZRQ",
        "licences, 行政相对人名称 行政相对人类别 统一社会信用代码 工商注册号 组织机构代码 税务登记号 事业单位证书号 社会组织登记证号 法定代表人 法定代表人证件类型 "
                + "法定代表人证件号码 证件类型 证件号码 行政许可决定文书名称 行政许可决定文书号 许可类别 许可证书名称 许可编号 许可内容 许可决定日期 有效期自 "
                + "有效期至 许可机关 许可机关统一社会信用代码 当前状态 数据来源单位 数据来源单位统一社会信用代码 备注",
        "licences, XK_XDR_MC XK_XDR_LB XK_XDR_SHXYM XK_XDR_GSZC XK_XDR_ZZJG XK_XDR_SWDJ XK_XDR_SYDW XK_XDR_SHZZ XK_FRDB XK_FR_ZJLX "
                + "XK_FR_ZJHM XK_XDR_ZJLX XK_XDR_ZJHM XK_XKWS XK_WSH XK_XKLB XK_XKZS XK_XKBH XK_NR XK_JDRQ XK_YXQZ XK_YXQZI "
                + "XK_XKJG XK_XKJGDM XK_ZT XK_LYDW XK_LYDWDM BZ",
        "licences, XK_WSH XK_XMMC XK_SPLB XK_NR XK_XDR XK_XDR_SHXYM XK_XDR_ZDM XK_XDR_GSDJ XK_XDR_SWDJ XK_XDR_SFZ XK_FR XK_JDRQ XK_JZQ "
                + "XK_XZJG XK_ZT DFBM SJC BZ"
    })
    void are_accepted(String id, String headers) {
        Dataset dataset = datasets.find(id).orElseThrow();
        Set<String> accepted = dataset.fields().stream()
                .flatMap(field -> field.columns().stream())
                .map(Header::fold)
                .collect(Collectors.toSet());
        List<String> wanted = Stream.of(headers.split(" ")).map(Header::fold).toList();
        assertThat(accepted).containsAll(wanted);
    }
}
