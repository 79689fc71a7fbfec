package ru.nastavnik.organization;

import java.time.ZoneId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a time zone out of a form, where an empty text is no zone; Spring's own converter fails on it. */
@Component
class ZoneConverter implements Converter<String, ZoneId> {

    @Override
    public ZoneId convert(String id) {
        return id.isBlank() ? null : ZoneId.of(id.strip());
    }
}
