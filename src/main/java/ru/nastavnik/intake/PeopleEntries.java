package ru.nastavnik.intake;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.intake.ImportRows.Kept;
import ru.nastavnik.intake.Line.Problem;
import ru.nastavnik.people.Entry;
import ru.nastavnik.people.EntryRules;
import tools.jackson.databind.json.JsonMapper;

/** What the rows of a list of people tell, as it is kept; and where in the sheet that stands which a form complains about. */
@Component
class PeopleEntries {

    private final JsonMapper json;

    PeopleEntries(JsonMapper json) {
        this.json = json;
    }

    Entry read(Kept row) {
        return json.readValue(row.entry(), Entry.class);
    }

    List<Problem> problems(Columns columns, Collection<EntryRules.Problem> problems) {
        return problems.stream().map(problem -> problem(columns, problem)).toList();
    }

    private static Problem problem(Columns columns, EntryRules.Problem problem) {
        Field field = field(columns, problem.field());
        return new Problem(columns.columnOf(field, Field.FULL_NAME, Field.SURNAME), field, problem.text());
    }

    /** Of several that are read into one component, the one that has a column. */
    static Field field(Columns columns, String property) {
        var known = columns.known();
        Field any = Field.FULL_NAME;
        for (Field field : Field.values()) {
            if (field.property().equals(property)) {
                if (known.contains(field)) {
                    return field;
                }
                any = any == Field.FULL_NAME ? field : any;
            }
        }
        return any;
    }
}
