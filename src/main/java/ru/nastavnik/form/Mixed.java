package ru.nastavnik.form;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Predicate;

/** Makes one form record of two. */
public final class Mixed {

    private Mixed() {}

    /** Each component of the one or of the other, as {@code fromOther} says of its name. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> R of(R one, R other, Predicate<String> fromOther) {
        RecordComponent[] components = one.getClass().getRecordComponents();
        try {
            var constructor = one.getClass().getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            var values = new Object[components.length];
            for (int at = 0; at < components.length; at++) {
                var accessor = components[at].getAccessor();
                accessor.setAccessible(true);
                values[at] = accessor.invoke(fromOther.test(components[at].getName()) ? other : one);
            }
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
