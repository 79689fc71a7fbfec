package ru.nastavnik.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something between double braces: {@code {{поле}}}, or the beginning {@code {{#список}}} and the end {@code {{/список}}} of a list.
 *
 * @param begins where it stands in the text of its paragraph
 * @param written as it stands there
 */
record Tag(Kind kind, String name, int begins, String written) {

    enum Kind {
        FIELD,
        LIST,
        LIST_ENDS,
        /** Braces without their counterpart, or around nothing that could be a name. */
        BROKEN,
        /** What other template engines would do something about: calls, pictures, files. */
        FORBIDDEN
    }

    private static final Pattern BRACES = Pattern.compile("\\{\\{(?<inner>[^{}]*)}}|\\{\\{|}}");
    private static final Pattern ACTING = Pattern.compile("(?U)^\\s*[@+?*=%$!&>^].*|.*[()'\"\\[\\]:;.].*", Pattern.DOTALL);

    int ends() {
        return begins + written.length();
    }

    static List<Tag> in(String text) {
        List<Tag> tags = new ArrayList<>();
        var braces = BRACES.matcher(text);
        while (braces.find()) {
            tags.add(of(braces.group("inner"), braces.start(), braces.group()));
        }
        return tags;
    }

    /** @param inner null for braces alone */
    private static Tag of(String inner, int begins, String written) {
        if (inner == null) {
            return new Tag(Kind.BROKEN, "", begins, written);
        }
        if (ACTING.matcher(inner).matches()) {
            return new Tag(Kind.FORBIDDEN, "", begins, written);
        }
        String name = inner.replace('\u00A0', ' ').strip().toLowerCase(Locale.ROOT);
        Kind kind = name.startsWith("#") ? Kind.LIST : name.startsWith("/") ? Kind.LIST_ENDS : Kind.FIELD;
        String plain = kind == Kind.FIELD ? name : name.substring(1).strip();
        return PaperField.NAME.matcher(plain).matches() ? new Tag(kind, plain, begins, written) : new Tag(Kind.BROKEN, "", begins, written);
    }
}
