package ru.nastavnik.questionnaire;

import java.util.NoSuchElementException;

/**
 * Where a part is to be moved: {@code s1.2} is before the third question of a section, or its end.
 *
 * @param section where it stands then
 * @param place from 0
 */
record Spot(String section, int place) {

    private static final int FAR = 999;

    /** @throws NoSuchElementException when the text is none */
    static Spot of(String text) {
        int point = text.indexOf('.');
        if (point < 0 || !text.substring(point + 1).matches("\\d{1,3}")) {
            throw new NoSuchElementException(text);
        }
        return new Spot(text.substring(0, point), Integer.parseInt(text.substring(point + 1)));
    }

    static Spot endOf(Section section) {
        return new Spot(section.key(), FAR);
    }

    @Override
    public String toString() {
        return section + "." + place;
    }
}
