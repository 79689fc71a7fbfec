package ru.nastavnik.intake;

import com.github.petrovich4j.Gender;
import com.github.petrovich4j.Petrovich;
import java.util.Locale;
import java.util.Optional;
import ru.nastavnik.people.Sex;

/** A patronymic tells whose it is: Петрович, Петровна, Али оглы, Али кызы. */
final class Patronymics {

    private static final Petrovich PETROVICH = new Petrovich();

    private Patronymics() {}

    static Optional<Sex> sexOf(String patronymic) {
        String small = patronymic == null ? "" : patronymic.toLowerCase(Locale.ROOT).strip();
        if (small.isEmpty()) {
            return Optional.empty();
        }
        if (small.matches(".*[ -](оглы|оглу|улы|угли|уулу|заде)")) {
            return Optional.of(Sex.MALE);
        }
        if (small.matches(".*[ -](кызы|гызы|кизи)")) {
            return Optional.of(Sex.FEMALE);
        }
        Gender gender = PETROVICH.gender(small, Gender.Both);
        return gender == Gender.Male ? Optional.of(Sex.MALE) : gender == Gender.Female ? Optional.of(Sex.FEMALE) : Optional.empty();
    }
}
