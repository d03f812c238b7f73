package opencredit.api.cache;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What something takes of the heap, so that no cache has to be told how large its questions and answers are: texts, arrays,
 * lists, maps, and records of them. Rather too much than too little: a thing that is shared
 * counts for each who holds it, and a character as two bytes.
 */
final class HeapSize {
    /** The head of an object or array, and a reference, where pointers are not compressed. */
    private static final int OBJECT = 16, REFERENCE = 8;

    /** A date, a number, a UUID, and what else has no parts of interest. */
    private static final int SMALL = 48;

    /** What a map keeps beside each of its keys and values. */
    private static final int PAIR = 48;

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .peek(field -> field.setAccessible(true))
                    .toList();
        }
    };

    private HeapSize() {}

    /** In bytes. */
    static long of(@Nullable Object thing) {
        return switch (thing) {
            case null -> 0;
            case Enum<?> _, Class<?> _ -> 0; // there is one for all
            case String text -> OBJECT + SMALL + 2L * text.length();
            case byte[] bytes -> OBJECT + bytes.length;
            case long[] numbers -> OBJECT + 8L * numbers.length;
            case int[] numbers -> OBJECT + 4L * numbers.length;
            case Object[] all -> ofAll(Arrays.asList(all));
            case Collection<?> all -> ofAll(all);
            case Map<?, ?> map -> ofMap(map);
            case Optional<?> one -> OBJECT + REFERENCE + of(one.orElse(null));
            case Record whole -> ofParts(whole);
            default -> SMALL;
        };
    }

    private static long ofAll(Collection<?> all) {
        long size = SMALL;
        for (Object one : all) {
            size += REFERENCE + of(one);
        }
        return size;
    }

    private static long ofMap(Map<?, ?> map) {
        long size = SMALL;
        for (Map.Entry<?, ?> pair : map.entrySet()) {
            size += PAIR + of(pair.getKey()) + of(pair.getValue());
        }
        return size;
    }

    private static long ofParts(Record whole) {
        long size = OBJECT;
        for (Field field : FIELDS.get(whole.getClass())) {
            size += REFERENCE + (field.getType().isPrimitive() ? 0 : of(part(field, whole)));
        }
        return size;
    }

    private static @Nullable Object part(Field field, Record whole) {
        try {
            return field.get(whole);
        } catch (IllegalAccessException madeAccessibleAbove) {
            throw new IllegalStateException(madeAccessibleAbove);
        }
    }
}
