package ru.nastavnik.decree;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a decree orders, as the curator writes it.
 *
 * @param clauses each in a field of its own, empty ones are left out
 */
record TextForm(
        @NotBlank @Size(max = Provisions.TITLE_LENGTH) String title,
        @Size(max = Provisions.LENGTH) String preamble,
        @Size(max = Provisions.MOST_CLAUSES) List<@Size(max = Provisions.LENGTH) String> clauses) {

    TextForm {
        // the binder sets each of them once more
        clauses = clauses == null ? new ArrayList<>() : new ArrayList<>(clauses);
    }

    static TextForm of(Provisions written) {
        return new TextForm(written.title(), written.preamble(), written.clauses());
    }

    Provisions provisions() {
        return new Provisions(title, preamble == null ? "" : preamble, clauses.stream().filter(Objects::nonNull).toList());
    }

    /** With an empty clause at the place. */
    TextForm withClauseAt(int place) {
        var more = new ArrayList<>(clauses);
        more.add(Math.max(0, Math.min(place, more.size())), "");
        return new TextForm(title, preamble, more);
    }
}
