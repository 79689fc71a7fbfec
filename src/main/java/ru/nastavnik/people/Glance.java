package ru.nastavnik.people;

import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Sees of most records that they keep their constraints, ten times as fast as a validator, which is made to tell what is wrong. It reads the same
 * annotations; what it does not understand it does not find right.
 */
final class Glance {

    private final Validator validator;
    private final Map<Class<?>, List<Predicate<Record>>> known = new ConcurrentHashMap<>();

    Glance(Validator validator) {
        this.validator = validator;
    }

    /** When true, a validator would find nothing; when not, it may. */
    boolean isRight(Record form) {
        for (var component : known.computeIfAbsent(form.getClass(), this::components)) {
            if (!component.test(form)) {
                return false;
            }
        }
        return true;
    }

    private List<Predicate<Record>> components(Class<?> type) {
        var bean = validator.getConstraintsForClass(type);
        return bean.hasConstraints()
                ? List.of(form -> false)
                : Arrays.stream(type.getRecordComponents())
                        .filter(component -> bean.getConstraintsForProperty(component.getName()) != null)
                        .map(component -> component(component, bean.getConstraintsForProperty(component.getName())))
                        .toList();
    }

    private Predicate<Record> component(RecordComponent component, PropertyDescriptor property) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        var right = Stream.concat(property.getConstraintDescriptors().stream().map(ConstraintDescriptor::getAnnotation).map(Glance::understood), parts(property))
                .reduce(Predicate::and)
                .orElse(value -> true);
        return form -> {
            try {
                return right.test(accessor.invoke(form));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private Stream<Predicate<Object>> parts(PropertyDescriptor property) {
        var itself = property.isCascaded() ? Stream.<Predicate<Object>>of(this::isRightPart) : Stream.<Predicate<Object>>empty();
        return Stream.concat(itself, property.getConstrainedContainerElementTypes().stream().map(element -> element.hasConstraints()
                ? value -> false
                : value -> value instanceof List<?> all && all.stream().allMatch(this::isRightPart)));
    }

    private boolean isRightPart(Object value) {
        return value == null || value instanceof Record part && isRight(part);
    }

    private static Predicate<Object> understood(Annotation constraint) {
        if (constraint instanceof NotNull) {
            return value -> value != null;
        }
        if (constraint instanceof NotBlank) {
            return value -> value instanceof String text && !text.trim().isEmpty();
        }
        if (constraint instanceof Size size) {
            return value -> value == null || size.min() <= length(value) && length(value) <= size.max();
        }
        if (constraint instanceof Min least) {
            return value -> value == null || value instanceof Integer number && number >= least.value();
        }
        if (constraint instanceof Max most) {
            return value -> value == null || value instanceof Integer number && number <= most.value();
        }
        return constraint instanceof Email ? value -> value == null : value -> false;
    }

    /** Of what has none, longer than all that is allowed. */
    private static int length(Object value) {
        return value instanceof String text ? text.length() : value instanceof Collection<?> all ? all.size() : Integer.MAX_VALUE;
    }
}
