package ru.nastavnik.roadmap;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a kind of evidence counts; see {@link EvidenceKind}. {@code dated} is the day of a decree, or null. */
@Embeddable
public record Figures(Integer done, Integer total, Integer more, LocalDate dated) {

    /** As the arguments of a message. */
    public List<Object> arguments() {
        var arguments = new ArrayList<Object>(List.of(done, total, more));
        arguments.add(dated);
        return arguments;
    }
}
