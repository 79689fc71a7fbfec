package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Number and date of a decree out of the book that the school keeps elsewhere: «01-08/127». */
record TypedNumber(String number, LocalDate dated) {

    /** Also a check of the table. */
    private static final Pattern FORMAT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./-]{0,29}");

    /**
     * @param firstYear of the decree's programme year
     * @throws DecreeRefused when there is none, it is malformed, or the date is to come or far from the programme year
     */
    static TypedNumber checked(String number, LocalDate dated, int firstYear, LocalDate today) {
        String kept = number == null ? "" : number.strip().replaceAll("\\s+", " ");
        if (kept.isEmpty() || dated == null) {
            throw new DecreeRefused("decree.number.required");
        }
        if (!FORMAT.matcher(kept).matches()) {
            throw new DecreeRefused("decree.number.malformed");
        }
        LocalDate earliest = LocalDate.of(firstYear, 1, 1);
        LocalDate latest = LocalDate.of(firstYear + 1, 12, 31);
        if (dated.isAfter(today) || dated.isBefore(earliest) || dated.isAfter(latest)) {
            throw new DecreeRefused("decree.dated.outside", earliest, latest.isBefore(today) ? latest : today);
        }
        return new TypedNumber(kept, dated);
    }
}
