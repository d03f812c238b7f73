package opencredit.bench.quality;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import opencredit.search.text.Tokens;
import org.jspecify.annotations.Nullable;

/** How somebody types a name otherwise than it is written. */
enum TypingMistake {
    ONE_WRONG("one character wrong") {
        @Override
        @Nullable
        String type(String name, List<String> names, Random random) {
            String other = names.get(random.nextInt(names.size()));
            char wrong = other.charAt(random.nextInt(other.length()));
            int at = random.nextInt(name.length());
            return name.charAt(at) == wrong ? null : name.substring(0, at) + wrong + name.substring(at + 1);
        }
    },
    SWAPPED("two neighbours swapped") {
        @Override
        @Nullable
        String type(String name, List<String> names, Random random) {
            int at = random.nextInt(name.length() - 1);
            String swapped = "" + name.charAt(at + 1) + name.charAt(at);
            return name.startsWith(swapped, at) ? null : name.substring(0, at) + swapped + name.substring(at + 2);
        }
    },
    ONE_MISSING("one character missing") {
        @Override
        String type(String name, List<String> names, Random random) {
            int at = random.nextInt(name.length());
            return name.substring(0, at) + name.substring(at + 1);
        }
    },
    WITHOUT_FORM("有限公司 missing") {
        @Override
        @Nullable
        String type(String name, List<String> names, Random random) {
            String without = name.replaceFirst("(股份)?有限(责任)?公司$", "");
            return without.equals(name) ? null : without;
        }
    },
    /** Where what is left is no other's name too: 儿童医院 is every city's. */
    WITHOUT_CITY("city missing") {
        @Override
        @Nullable
        String type(String name, List<String> names, Random random) {
            String without = withoutCity(name);
            long meant = names.stream().filter(other -> other.endsWith(without)).count();
            return without.equals(name) || meant > 3 ? null : without;
        }
    },
    PINYIN("pinyin in full") {
        @Override
        String type(String name, List<String> names, Random random) {
            return Tokens.pinyin(name);
        }
    },
    INITIALS("pinyin initials") {
        @Override
        String type(String name, List<String> names, Random random) {
            return Tokens.initials(name);
        }
    },
    TRADITIONAL("traditional characters") {
        @Override
        @Nullable
        String type(String name, List<String> names, Random random) {
            String traditional = TRADITIONAL_FORMS.transliterate(name);
            return traditional.equals(name) ? null : traditional;
        }
    },
    FULL_WIDTH("full width, spaced") {
        @Override
        String type(String name, List<String> names, Random random) {
            return FULL_WIDTH_FORMS.transliterate(name).replace("", "　").strip();
        }
    };

    private static final Pattern CITY =
            Pattern.compile("^(北京|上海|天津|重庆|广州|深圳|武汉|南京|杭州|成都|西安|沈阳|大连|青岛|济南|长沙|郑州|哈尔滨|苏州|宁波|厦门|福州|昆明|合肥|南昌)市?");
    private static final Transliterator TRADITIONAL_FORMS = Transliterator.getInstance("Simplified-Traditional");
    private static final Transliterator FULL_WIDTH_FORMS = Transliterator.getInstance("Halfwidth-Fullwidth");

    final String title;

    TypingMistake(String title) {
        this.title = title;
    }

    static String withoutCity(String name) {
        return CITY.matcher(name).replaceFirst("");
    }

    /** The name as typed; null where this cannot be done to it. */
    abstract @Nullable String type(String name, List<String> names, Random random);
}
