package ru.nastavnik.people;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** A register in an address: {@code mentors}. */
@Component
class RegisterWord implements Converter<String, RegisterKind> {

    @Override
    public RegisterKind convert(String word) {
        return RegisterKind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
