package ru.nastavnik.sheet;

/** Text on its way into a cell. */
final class CellText {

    /** What a spreadsheet takes for a formula when it opens a text file (OWASP, CSV injection). */
    private static final String FORMULA_BEGINS = "=+-@\t\r\n";

    private CellText() {}

    /** For a CSV: what begins like a formula, also after spaces, which some programs skip, gets an apostrophe before it. */
    static String harmless(String text) {
        String clean = withoutControls(text);
        return beginsFormula(clean) ? "'" + clean : clean;
    }

    /** What was there before it was made {@link #harmless}: so that a file of ours can be read back, its phones with their plus. */
    static String original(String text) {
        return text.startsWith("'") && beginsFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean beginsFormula(String text) {
        String begins = text.stripLeading();
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 || !begins.isEmpty() && FORMULA_BEGINS.indexOf(begins.charAt(0)) >= 0;
    }

    /** Without NUL and the other characters that XML forbids and no one can see; at most what a cell holds. */
    static String withoutControls(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(CellText::isAllowed).forEach(clean::appendCodePoint);
        return clean.length() > Limits.CELL ? clean.substring(0, Limits.CELL) : clean.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF;
    }
}
