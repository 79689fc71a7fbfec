package ru.nastavnik.document;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kind of paper: what is filled into it, and where its room keeps the templates that the product brings. A bean for each kind, in the room
 * whose papers they are.
 *
 * @param key in addresses and in the database: small Latin letters and hyphens. It never changes. Its title is the message {@code document.kind.<key>}
 * @param source {@code <source>.docx} on the class path is the Word template, {@code templates/<source>.html} a Thymeleaf template of what stands
 *     in the body of the PDF; both say the same, and both get the same {@link PaperData}, the second one as {@code paper}
 */
public record PaperKind(String key, String source, List<PaperField> fields, List<PaperList> lists) {

    public PaperKind {
        if (!key.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("no key of a kind: " + key);
        }
        fields = List.copyOf(fields);
        lists = List.copyOf(lists);
        Set<String> names = new HashSet<>();
        Stream.concat(fields.stream().map(PaperField::name), lists.stream().map(PaperList::name)).forEach(name -> {
            if (!names.add(name)) {
                throw new IllegalArgumentException("twice in " + key + ": " + name);
            }
        });
    }

    public String title() {
        return "document.kind." + key;
    }

    boolean has(String field) {
        return fields.stream().anyMatch(one -> one.name().equals(field));
    }

    Optional<PaperList> list(String name) {
        return lists.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    /** The examples of all fields, two rows of each list, and all conditions fulfilled. */
    PaperData example() {
        var data = PaperData.of(this);
        fields.forEach(field -> data.with(field.name(), field.example()));
        lists.forEach(list -> data.rows(
                list.name(), Collections.nCopies(list.condition() ? 1 : 2, list),
                (row, each) -> each.fields().forEach(field -> row.with(field.name(), field.example()))));
        return data;
    }
}
