package ru.nastavnik.document;

import java.util.List;

/**
 * Rows of a paper. What a template has between the list's two tags — paragraphs, or a row of a table — is repeated for each of them; for none it
 * is left out, so that a list that has one row or none is also a condition.
 *
 * @param name as that of a {@link PaperField}
 * @param about key of a message: whose rows they are
 * @param fields what each row has, beside the fields of the paper
 */
public record PaperList(String name, String about, List<PaperField> fields) {

    public PaperList {
        PaperField.requireName(name);
        fields = List.copyOf(fields);
    }
}
