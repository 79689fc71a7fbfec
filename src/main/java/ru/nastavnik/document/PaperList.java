package ru.nastavnik.document;

import java.util.List;

/**
 * Rows of a paper. What a template has between the list's two tags — paragraphs, or a row of a table — is repeated for each of them, and left out
 * when there is none. So a list that has one row or none is a condition.
 *
 * @param name as that of a {@link PaperField}
 * @param about key of a message: whose rows they are
 * @param fields what each row has, beside the fields of the paper
 * @param condition whether there is never more than one row
 */
public record PaperList(String name, String about, List<PaperField> fields, boolean condition) {

    public PaperList {
        PaperField.requireName(name);
        fields = List.copyOf(fields);
    }

    public static PaperList of(String name, String about, PaperField... fields) {
        return new PaperList(name, about, List.of(fields), false);
    }

    public static PaperList condition(String name, String about, PaperField... fields) {
        return new PaperList(name, about, List.of(fields), true);
    }
}
