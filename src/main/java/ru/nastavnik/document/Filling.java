package ru.nastavnik.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The XML of a part, cut where something is put in. */
final class Filling {

    /** Characters that mean nothing and that no word processor writes stand for the tags, once these are found to be good. */
    static final char FIELD = '\uE000';
    static final char LIST = '\uE001';
    static final char LIST_ENDS = '\uE002';
    static final char END = '\uE003';

    private static final Pattern MARK = Pattern.compile("([\uE000-\uE002])([^\uE000-\uE003]*)\uE003");
    private static final Pattern FORBIDDEN = Pattern.compile("[^\\t\\n\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final String BREAK = "</w:t><w:br/><w:t xml:space=\"preserve\">";

    private final List<Piece> pieces;

    private Filling(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** @param xml with its marks: those of a list outside of any text, those of a field within a {@code w:t} */
    static Filling of(String xml) {
        var mark = MARK.matcher(xml);
        var reading = new Reading(xml, mark);
        return new Filling(reading.until(""));
    }

    /**
     * @param most characters
     * @throws PaperTooLarge when there would be more
     */
    String fill(PaperData data, int most) {
        var text = new StringBuilder();
        write(pieces, text, most, data, data::text);
        return text.toString();
    }

    private static void write(List<Piece> pieces, StringBuilder text, int most, PaperData data, UnaryOperator<String> field) {
        for (Piece piece : pieces) {
            piece.write(text, most, data, field);
            if (text.length() > most) {
                throw new PaperTooLarge();
            }
        }
    }

    static String escaped(String value) {
        return FORBIDDEN.matcher(value.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", BREAK);
    }

    private interface Piece {

        /**
         * @param most characters of the whole text
         * @param field value of a field by its name
         */
        void write(StringBuilder text, int most, PaperData data, UnaryOperator<String> field);
    }

    private static final class Reading {

        private final String xml;
        private final Matcher mark;
        private int at;

        Reading(String xml, Matcher mark) {
            this.xml = xml;
            this.mark = mark;
        }

        /** @param list that is read; empty for the whole part */
        List<Piece> until(String list) {
            List<Piece> pieces = new ArrayList<>();
            while (mark.find()) {
                String fixed = xml.substring(at, mark.start());
                at = mark.end();
                pieces.add((text, most, data, field) -> text.append(fixed));
                String name = mark.group(2);
                switch (mark.group(1).charAt(0)) {
                    case FIELD -> pieces.add((text, most, data, field) -> text.append(escaped(field.apply(name))));
                    case LIST -> pieces.add(repeated(name, until(name)));
                    default -> {
                        return pieces;
                    }
                }
            }
            String rest = xml.substring(at);
            at = xml.length();
            pieces.add((text, most, data, field) -> text.append(rest));
            return pieces;
        }

        private static Piece repeated(String list, List<Piece> within) {
            return (text, most, data, field) -> data.rows(list).forEach(row -> {
                UnaryOperator<String> values = name -> row.has(name) ? row.text(name) : field.apply(name);
                write(within, text, most, data, values);
            });
        }
    }
}
