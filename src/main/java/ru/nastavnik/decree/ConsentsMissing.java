package ru.nastavnik.decree;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.PersonName;

/** A decree cannot pass while somebody in it lacks a consent in force (domain: rules with numbers). Says whose and which. */
public class ConsentsMissing extends RuntimeException {

    private final transient List<Missing> missing;

    ConsentsMissing(List<Missing> missing) {
        super("Consents are missing: " + missing.stream().map(Missing::personId).toList());
        this.missing = List.copyOf(missing);
    }

    public List<Missing> missing() {
        return missing;
    }

    /** @param kinds what the person lacks, at least one */
    public record Missing(UUID personId, PersonName name, Set<ConsentKind> kinds) {}
}
