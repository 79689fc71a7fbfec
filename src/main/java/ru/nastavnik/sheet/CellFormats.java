package ru.nastavnik.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A workbook keeps a date as a number; only the format of its cell tells that it is one. */
final class CellFormats {

    /** What of a format code is text, colour or filling. */
    private static final Pattern NO_PLACEHOLDER = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[(?![hms]+])[^]]*]", Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE_PLACEHOLDER = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);

    /** Day 1 is 1 January 1900; from March 1900 on the count is one ahead, for Excel knows a 29 February 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int FEBRUARY_29 = 60;
    private static final int DAYS_TO_1904 = 1462;
    private static final int LAST_DAY = 2_958_465;
    private static final int MINUTES = 24 * 60;
    private static final double EXACT_WHOLE = 1e15;
    private static final MathContext AS_SHOWN = new MathContext(15);

    private final BitSet dates;
    private final boolean from1904;

    private CellFormats(BitSet dates, boolean from1904) {
        this.dates = dates;
        this.from1904 = from1904;
    }

    /** @param part null for a workbook without styles */
    static CellFormats of(Parcel parcel, String part, boolean from1904) throws IOException {
        Map<String, String> codes = new HashMap<>();
        var dates = new BitSet();
        if (part != null && parcel.has(part)) {
            try (var xml = new Xml(parcel.open(part))) {
                boolean ofCells = false;
                int style = 0;
                for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                    switch (element) {
                        case "numFmt" -> codes.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
                        case "cellStyleXfs", "cellStyles", "dxfs" -> ofCells = false;
                        case "cellXfs" -> ofCells = true;
                        case "xf" -> {
                            if (ofCells) {
                                dates.set(style++, isDate(xml.attribute("numFmtId"), codes));
                            }
                        }
                        default -> {}
                    }
                }
            }
        }
        return new CellFormats(dates, from1904);
    }

    private static boolean isDate(String format, Map<String, String> codes) {
        String code = codes.get(format);
        if (code != null) {
            return DATE_PLACEHOLDER.matcher(NO_PLACEHOLDER.matcher(code).replaceAll("")).find();
        }
        return format != null && format.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");
    }

    /**
     * @param number as the workbook writes it
     * @param style number of the cell's style; null for none
     */
    String text(String number, String style) {
        double value;
        try {
            value = Double.parseDouble(number);
            boolean date = style != null && dates.get(Integer.parseInt(style));
            if (date && value >= 0 && value <= LAST_DAY) {
                return moment(value);
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new UnreadableSheet(e, "sheet.refused.damaged");
        }
        return plain(value, number);
    }

    private String moment(double value) {
        int day = (int) value;
        if (day == 0 && !from1904) {
            int minutes = (int) Math.round(value * MINUTES) % MINUTES;
            return LocalTime.of(minutes / 60, minutes % 60).toString();
        }
        int counted = from1904 ? day + DAYS_TO_1904 : day;
        return DAY_ZERO.plusDays(counted < FEBRUARY_29 ? counted + 1 : counted).toString();
    }

    /** Without exponent, so that a phone stays a phone; to the fifteen digits that a spreadsheet shows. */
    private static String plain(double value, String written) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return written;
        }
        if (value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE) {
            return Long.toString((long) value);
        }
        return new BigDecimal(value).round(AS_SHOWN).stripTrailingZeros().toPlainString();
    }
}
