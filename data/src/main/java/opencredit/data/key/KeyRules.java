package opencredit.data.key;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import opencredit.data.people.number.PersonalNumbers;
import org.jspecify.annotations.Nullable;

/** What a key has to be, by its role. */
public final class KeyRules {
    private static final int LONGEST_LABEL = 100;

    private KeyRules() {}

    /**
     * All that is wrong with a key.
     *
     * @param isDataset whether there is a dataset in which the key's role may submit
     * @param isListed whether the register lists such a body
     */
    public static List<KeyFault> faults(NewKey key, Predicate<String> isDataset, Predicate<String> isListed) {
        boolean publishes = key.role() == KeyRole.PUBLISHER;
        boolean rates = key.role() == KeyRole.RATER;
        List<KeyFault> faults = new ArrayList<>();
        add(faults, KeyFault.LABEL, isLabel(key.label()));
        add(faults, KeyFault.BODIES, isNamed(key.scope().bodies(), publishes, isListed));
        add(faults, KeyFault.DATASETS, isNamed(key.scope().datasets(), publishes || rates, isDataset));
        add(faults, KeyFault.AGENCY, isAgency(key.scope().agency(), rates, isListed));
        add(faults, KeyFault.QUOTA, key.quota() == null || isQuota(key.quota()));
        add(faults, KeyFault.DAYS, isLife(key.life()));
        return List.copyOf(faults);
    }

    /** All that is wrong with a rotation. */
    public static List<KeyFault> faults(Duration overlap, Duration life) {
        List<KeyFault> faults = new ArrayList<>();
        add(faults, KeyFault.OVERLAP, !overlap.isNegative() && overlap.compareTo(NewKey.LONGEST_OVERLAP) <= 0);
        add(faults, KeyFault.DAYS, isLife(life));
        return List.copyOf(faults);
    }

    /** A name or a purpose: one line, and nobody's number. */
    public static boolean isLabel(String label) {
        return !label.isBlank()
                && label.codePointCount(0, label.length()) <= LONGEST_LABEL
                && label.chars().noneMatch(Character::isISOControl)
                && !PersonalNumbers.isIn(label);
    }

    private static boolean isNamed(Collection<String> named, boolean needed, Predicate<String> isKnown) {
        return named.isEmpty() != needed
                && new HashSet<>(named).size() == named.size()
                && named.stream().allMatch(isKnown);
    }

    private static boolean isAgency(@Nullable String agency, boolean needed, Predicate<String> isListed) {
        return agency == null ? !needed : needed && isListed.test(agency);
    }

    private static boolean isQuota(int quota) {
        return quota > 0 && quota <= NewKey.LARGEST_QUOTA;
    }

    private static boolean isLife(Duration life) {
        return life.compareTo(Duration.ofDays(1)) >= 0 && life.compareTo(NewKey.LONGEST_LIFE) <= 0;
    }

    private static void add(List<KeyFault> faults, KeyFault fault, boolean isRight) {
        if (!isRight) {
            faults.add(fault);
        }
    }
}
