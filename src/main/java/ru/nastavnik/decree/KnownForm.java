package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * Who was made acquainted with a decree, and when.
 *
 * @param on null to take a mistaken date back
 */
record KnownForm(List<UUID> readers, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {

    KnownForm {
        readers = readers == null ? List.of() : readers.stream().filter(Objects::nonNull).distinct().toList();
    }

    void check(LocalDate dated, LocalDate today, Errors errors) {
        if (readers.isEmpty()) {
            errors.rejectValue("readers", "decree.readers.nobody");
        }
        if (on != null && (on.isBefore(dated) || on.isAfter(today))) {
            errors.rejectValue("on", "decree.readers.on.wrong", new Object[] {dated, today}, null);
        }
    }
}
