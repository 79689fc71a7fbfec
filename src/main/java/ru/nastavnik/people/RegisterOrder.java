package ru.nastavnik.people;

/** How a register is sorted. Each order ends with a unique column, so that a page can begin after a given row. */
enum RegisterOrder {
    NAME("p.surname, p.given_name, p.patronymic, p.id", false),
    SCHOOL_CLASS("coalesce(p.school_class, ''), p.surname, p.given_name, p.patronymic, p.id", false),
    /** The newest first. */
    ENTRY("t.entered_on, t.id", true);

    private final String columns;
    private final boolean descending;

    RegisterOrder(String columns, boolean descending) {
        this.columns = columns;
        this.descending = descending;
    }

    String orderBy() {
        return descending ? columns.replace(",", " desc,") + " desc" : columns;
    }

    /** The other way round. */
    String orderByBackwards() {
        return descending ? columns : columns.replace(",", " desc,") + " desc";
    }

    /** SQL of "stands after the row whose id is the parameter" in the register {@code table}. */
    String after(String table) {
        return beside(table, descending ? "<" : ">");
    }

    /** SQL of "stands before the row whose id is the parameter" in the register {@code table}. */
    String before(String table) {
        return beside(table, descending ? ">" : "<");
    }

    private String beside(String table, String sign) {
        return "(%s) %s (select %s from %s t join person p on p.id = t.person_id where t.id = :%%s)".formatted(columns, sign, columns, table);
    }
}
