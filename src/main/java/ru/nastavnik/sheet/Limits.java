package ru.nastavnik.sheet;

/** How large a spreadsheet may be. A region's list of people fits; what is larger is a mistake or an attack. */
final class Limits {

    /** Rows that hold something, the heading included. */
    static final int ROWS = 100_001;

    /** Columns of a table that people have filled in. */
    static final int COLUMNS = 256;

    /** What Excel lets into a cell. */
    static final int CELL = 32_767;

    static final long FILE = 32L << 20;

    /** All parts of a workbook together, unpacked; 100,000 rows of 15 columns take 60 to 200 MB. */
    static final long UNPACKED = 400L << 20;

    /** Unpacked to packed bytes; Excel reaches 20, a bomb 1,000. */
    static final long RATIO = 150;

    /** Below this, unpacked, the ratio proves nothing: a million empty rows pack well. */
    static final long RATIO_COUNTS_FROM = 64L << 20;

    static final int PARTS = 2_000;

    private Limits() {}
}
