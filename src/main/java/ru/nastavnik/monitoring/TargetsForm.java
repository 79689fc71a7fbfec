package ru.nastavnik.monitoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.validation.Errors;
import ru.nastavnik.organization.OrganizationKind;

/**
 * The targets of a calendar year as they are typed.
 *
 * @param percent by {@link TargetField#key}; empty where there is no target
 */
record TargetsForm(Map<String, String> percent) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    TargetsForm {
        percent = percent == null ? new HashMap<>() : percent;
    }

    static TargetsForm of(List<TargetField> fields, Collection<Target> saved) {
        Map<String, String> typed = new HashMap<>();
        for (TargetField field : fields) {
            saved.stream().filter(field::holds).findFirst().ifPresent(target -> typed.put(field.key(), write(target.getPercent())));
        }
        return new TargetsForm(typed);
    }

    /** As people write it: 12,5. */
    static String write(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** Each is a percentage, and none is lower than what holds for it anyway. */
    void check(List<TargetField> fields, Goals goals, OrganizationKind setter, Errors errors) {
        for (TargetField field : fields) {
            String typed = typed(field);
            if (!typed.isEmpty() && read(typed) == null) {
                errors.rejectValue(field.path(), "monitoring.target.malformed");
            }
        }
        fields.stream().filter(field -> !errors.hasFieldErrors(field.path())).forEach(field -> compare(field, fields, goals, setter, errors));
    }

    private void compare(TargetField field, List<TargetField> fields, Goals goals, OrganizationKind setter, Errors errors) {
        BigDecimal percent = value(field);
        if (percent == null) {
            return;
        }
        BigDecimal floor = field.floor(goals, setter);
        if (floor != null && percent.compareTo(floor) < 0) {
            errors.rejectValue(field.path(), "monitoring.target.too-low", new Object[] {floor}, null);
            return;
        }
        var ofAll = fields.stream().filter(other -> field.kind() != null && other.kind() == null && other.indicator().equals(field.indicator())).findFirst();
        BigDecimal all = ofAll.filter(other -> !errors.hasFieldErrors(other.path())).map(this::value).orElse(null);
        if (all != null && percent.compareTo(all) < 0) {
            errors.rejectValue(field.path(), "monitoring.target.below-all", new Object[] {all}, null);
        }
    }

    /** Whether it was sent at all: what is not asked is not changed. */
    boolean has(TargetField field) {
        return percent.get(field.key()) != null;
    }

    /** Null when it is empty. Only after {@link #check}. */
    BigDecimal value(TargetField field) {
        return read(typed(field));
    }

    String typed(TargetField field) {
        String typed = percent.get(field.key());
        return typed == null ? "" : typed.strip();
    }

    private static BigDecimal read(String typed) {
        if (!NUMBER.matcher(typed).matches()) {
            return null;
        }
        var percent = new BigDecimal(typed.replace(',', '.'));
        return percent.compareTo(MOST) > 0 ? null : percent;
    }
}
