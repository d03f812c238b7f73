package opencredit.data.people.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opencredit.data.subject.Names;
import opencredit.data.text.Han;

/**
 * Who is named in the cell of a party: mostly one organisation or one person, sometimes several people, with titles,
 * numbers and remarks around their names.
 *
 * @param parts in the order of the cell
 * @param others how many more there are: 等3人, or empty
 */
public record PartyName(List<Part> parts, String others) {
    /** Of {@link #BETWEEN}, which is not asked where none of them stands; {@link #JOINING} likewise. */
    static final String DIVIDING = "、，,;；/|\n\r&＆+＋";

    /** Between names, outside brackets. */
    static final Pattern BETWEEN = Pattern.compile("[、，,;；/|\\n\\r&＆+＋]+(?![^(（\\[【]*[)）\\]】])");

    static final String JOINING = "及和与跟暨同";

    /** Words between two people: each is a character of names as well. */
    static final Pattern AND = Pattern.compile("[\\s　]*(?:以及|[和与及跟暨同])[\\s　]*");

    static final Pattern SPACES = Pattern.compile("[\\s　]+");

    /** 1.欧阳建国2.王小明, 欧阳建国②王小明: the number of the next one in a list. */
    static final Pattern NUMBERING =
            Pattern.compile("(?<=[\\p{IsHan})）])[\\s　]*(?:[(（]?[0-9０-９]{1,2}[.．、:：)）]|[①-⒛])[\\s　]*(?=\\p{IsHan})");

    /** Two characters of a place and two of a name. */
    private static final int SHORTEST_BEHIND = 4;

    /** What stands behind a role as a name does, and is what such people have: 职工宿舍. */
    static final String OF_GROUPS = "宿舍|公寓|家园|家属|之家|广场|乐园|代表|代理|安置|安全|安居|管理|权益|和谐|温馨|幸福|阳光|方便|平安|健康";

    /** 前园村村民欧阳建国: whoever is named behind what people are, whatever stands before it. */
    private static final Pattern BEHIND_ROLE = Pattern.compile(
            "^.{1,60}(?:" + Undecorated.PEOPLES_ROLES + ")[:：为系是\\s　]*(?!" + OF_GROUPS + ")(\\p{IsHan}{2,5})$");

    /** Who stands in an organisation's own name as its owner: 示例超市（经营者：张三）. */
    private static final Pattern OWNER = Pattern.compile(
            "(?:经营者|经营人|负责人|业主|店主|户主|法定代表人|法人代表|法人|投资人|出资人|联系人|实际控制人)([:：\\s　为是]*)(\\p{IsHan}[\\p{IsHan}·•・]{1,12})");

    /** What stands before a representative and no other party. */
    private static final Pattern REPRESENTS = Pattern.compile(
            "^(?:\\p{IsHan}{2,12}[:：]|(?:执行事务|普通|有限)?合伙人|(?:委派|授权|委托|法定|法人|职工|股东)?代表人?|(?:执行)?董事长?|总?经理|厂长|股东|主要负责人|[:：为是系\\s　]+)+");

    static final Pattern CHINESE = Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*", Pattern.DOTALL);
    static final Pattern PIECES = Pattern.compile("[·•・‧∙⋅･.．\\s　,，]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（\\[【]([^)）\\]】]*)");

    public static PartyName of(String cell) {
        List<Part> parts = new ArrayList<>();
        if (!Han.isUsual(cell) && NUMBERING.matcher(cell).find()) {
            NUMBERING
                    .splitAsStream(cell)
                    .flatMap(piece -> of(piece).parts().stream())
                    .forEach(parts::add);
            return new PartyName(List.copyOf(parts), Undecorated.others(cell));
        }
        // a comma between Latin names is one person's: Smith, John
        if (!Han.holdsAny(cell, DIVIDING)
                || !CHINESE.matcher(Undecorated.of(cell)).matches()) {
            add(parts, cell);
        } else {
            for (String piece : BETWEEN.split(cell)) {
                add(parts, piece);
            }
        }
        return new PartyName(List.copyOf(parts), Undecorated.others(cell));
    }

    private static void add(List<Part> parts, String piece) {
        String bare = Undecorated.of(piece);
        List<String> several = SeveralNames.in(bare);
        // before a look at the end, which may be of a given name: 当事人王梅轩, and 梅轩 ends as a tea house does
        boolean isSurely = !bare.equals(piece.strip())
                && Names.isChinesePersons(bare)
                && (!Names.isRegistered(piece) || isPersons(parts));
        List<String> besides = isSurely || !several.isEmpty() ? List.of() : besideOrganisation(piece);
        if (!several.isEmpty()) {
            several.forEach(name -> parts.add(new Part(name, Kind.PERSON)));
        } else if (!besides.isEmpty()) {
            parts.add(new Part(besides.getFirst(), Kind.ORGANISATION));
            parts.add(new Part(besides.getLast(), Kind.PERSON));
        } else if (!isSurely && Names.isOrganisation(piece)) {
            parts.add(new Part(piece.strip(), Kind.ORGANISATION));
        } else if (!behindOther(bare).isEmpty()) {
            parts.add(new Part(behindOther(bare), Kind.PERSON));
        } else if (Names.isLikePersons(bare)) {
            parts.add(new Part(bare, Kind.PERSON));
        } else if (People.mayBeName(bare) || parts.isEmpty()) {
            parts.add(new Part(bare, Kind.UNKNOWN));
        }
    }

    /** 王小明、李桂花（合伙）: behind a person the legal form is of both. */
    private static boolean isPersons(List<Part> parts) {
        return !parts.isEmpty() && parts.getLast().kind() == Kind.PERSON;
    }

    /** An organisation and the person beside it, or nothing: 示例公司及王小明. */
    private static List<String> besideOrganisation(String piece) {
        Matcher and = Han.holdsAny(piece, JOINING) ? AND.matcher(piece) : null;
        while (and != null && and.find()) {
            String person = Undecorated.of(piece.substring(and.end()));
            String organisation = piece.substring(0, and.start()).strip();
            if (Names.isChinesePersons(person)
                    && !BodyWords.isBody(person)
                    && Names.isOrganisation(organisation)
                    && !Names.isOrganisation(piece)) {
                return List.of(organisation, person);
            }
        }
        return BehindOrganisation.in(piece);
    }

    /** The name behind a role or a place, or nothing. */
    private static String behindOther(String bare) {
        if (bare.length() < SHORTEST_BEHIND) {
            return "";
        }
        Matcher role = BEHIND_ROLE.matcher(bare);
        if (Undecorated.mayHoldRole(bare) && role.matches() && Names.isChinesePersons(role.group(1))) {
            return role.group(1);
        }
        return Names.behindPlace(bare);
    }

    public boolean hasOrganisation() {
        return has(Kind.ORGANISATION);
    }

    public boolean hasPerson() {
        return has(Kind.PERSON);
    }

    private boolean has(Kind kind) {
        for (Part part : parts) {
            if (part.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** The names of the organisations without brackets, roles, numbers and what else stands around them. */
    public List<String> organisations() {
        return parts.stream()
                .filter(part -> part.kind() == Kind.ORGANISATION)
                .map(part -> Undecorated.of(REPRESENTS.matcher(part.name()).replaceFirst("")))
                .toList();
    }

    /** The names as published where no organisation is among them: 张*、李*等3人. */
    public String ofPeople() {
        StringJoiner people = new StringJoiner("、", "", others);
        for (Part part : parts) {
            people.add(Names.mask(part.name()));
        }
        return people.toString();
    }

    /** The cell as published where an organisation is in it: the people beside it and in its name are masked. */
    public String ofOrganisation(String cell) {
        List<String> people = people();
        return people.isEmpty() ? cell : Names.maskIn(cell, people);
    }

    /** All named people, each in the forms that a text may have; without organisations and words beside a name. */
    public List<String> people() {
        boolean isAlone = !hasOrganisation();
        Set<String> names = new LinkedHashSet<>();
        for (Part part : parts) {
            switch (part.kind()) {
                case PERSON -> addForms(names, part.name());
                case UNKNOWN -> addForms(names, isAlone ? part.name() : "");
                case ORGANISATION ->
                    OWNER.matcher(part.name())
                            .results()
                            .filter(found -> isOwner(part.name(), found))
                            .map(found -> found.group(2))
                            .forEach(names::add);
            }
        }
        return List.copyOf(names);
    }

    /** Without a sign between them the word and the name stand first in brackets. */
    private static boolean isOwner(String name, MatchResult found) {
        boolean isFirst = found.start() > 0 && "(（[【".indexOf(name.charAt(found.start() - 1)) >= 0;
        return !found.group(1).isEmpty() || isFirst && Names.isChinesePersons(found.group(2));
    }

    /** 买买提·吐尔逊 is 买买提 too, and Mr Smith is John Smith. */
    private static void addForms(Set<String> names, String name) {
        if (name.isEmpty()) {
            return;
        }
        names.add(name);
        names.addAll(Names.twoIn(name));
        if (SPACES.matcher(name).find()) {
            names.add(SPACES.matcher(name).replaceAll(""));
        }
        for (String piece : PIECES.split(name)) {
            names.add(piece);
        }
    }

    /** People in the brackets of a cell, such as a former name. */
    public static List<String> inBrackets(String cell) {
        return IN_BRACKETS
                .matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1).replaceFirst("^[^:：]*[:：]", ""))
                .flatMap(within -> Stream.concat(Stream.of(within), BETWEEN.splitAsStream(within)))
                .map(String::strip)
                .distinct()
                .filter(Names::isLikePersons)
                .toList();
    }

    /** Chinese names in the brackets behind a trader's own, which no place or body bears: 示例超市（王小明、李桂花）. */
    public static List<String> ownersInBrackets(String cell) {
        return inBrackets(cell).stream()
                .filter(name -> Names.isChinesePersons(name) && !BodyWords.isBody(name))
                .toList();
    }

    enum Kind {
        ORGANISATION,
        PERSON,
        /** Neither the form of a person's name nor anything of an organisation's. */
        UNKNOWN
    }

    record Part(String name, Kind kind) {
        @Override
        public String toString() {
            return "Part";
        }
    }

    /** Never shows what it holds. */
    @Override
    public String toString() {
        return "PartyName";
    }
}
