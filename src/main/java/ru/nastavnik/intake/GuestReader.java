package ru.nastavnik.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import ru.nastavnik.account.GroupInviting;
import ru.nastavnik.account.GroupInviting.Guest;
import ru.nastavnik.organization.Role;
import ru.nastavnik.sheet.NameNotation;
import ru.nastavnik.sheet.SheetRow;

/** Reads rows of a list of people who are to be given access. */
final class GuestReader implements Function<SheetRow, Line> {

    private static final int LONGEST_NAME = 200;

    /** An address, or a name to sign in with. Nothing is tried twice, however long the cell. */
    private static final Pattern SIGN_IN = Pattern.compile("[^@\\s]++@[^@\\s][^@\\s.]*+\\.[^@\\s]++|[a-z0-9]++(?:[._-][a-z0-9]++)*+");

    private final Columns columns;
    private final GroupInviting inviting;
    private final MessageSource messages;
    private final Locale locale;

    GuestReader(Columns columns, GroupInviting inviting, MessageSource messages, Locale locale) {
        this.columns = columns;
        this.inviting = inviting;
        this.messages = messages;
        this.locale = locale;
    }

    @Override
    public Line apply(SheetRow row) {
        var reading = new Reading(columns, row, messages, locale);
        var name = name(reading);
        String full = Stream.of(name.surname(), name.givenName(), name.patronymic()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        if (full.isEmpty()) {
            reading.note(Field.FULL_NAME, "jakarta.validation.constraints.NotBlank.message");
        } else if (name.givenName().isEmpty()) {
            reading.note(Field.FULL_NAME, "import.problem.given-name");
        } else if (full.length() > LONGEST_NAME) {
            reading.note(Field.FULL_NAME, "import.problem.long-name");
        }
        Role role = reading.value(Field.ROLE, Words::role, "import.problem.role");
        if (role == null && !reading.isFaulty(Field.ROLE)) {
            reading.note(Field.ROLE, "jakarta.validation.constraints.NotNull.message");
        } else if (role != null && !inviting.mayInvite(role)) {
            reading.note(Field.ROLE, "import.problem.role-above");
        }
        String signIn = reading.value(
                Field.SIGN_IN, text -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(small -> SIGN_IN.matcher(small).matches()), "import.problem.sign-in");
        var key = new Line.Key(GivenNames.key(name.surname()), GivenNames.key(name.givenName()), GivenNames.key(name.patronymic()), null, role == Role.MENTEE);
        return new Line(row.number(), new Guest(role, null, full, signIn), key, reading.problems(), List.of(), List.of());
    }

    private static NameNotation.Parts name(Reading reading) {
        String whole = reading.text(Field.FULL_NAME);
        if (whole != null) {
            return Names.parts(whole);
        }
        return new NameNotation.Parts(part(reading, Field.SURNAME), part(reading, Field.GIVEN_NAME), part(reading, Field.PATRONYMIC));
    }

    private static String part(Reading reading, Field field) {
        String text = reading.text(field);
        return text == null ? "" : Names.part(text);
    }
}
