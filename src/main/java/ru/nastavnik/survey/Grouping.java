package ru.nastavnik.survey;

/** By what the answers of a round are told apart. The values are those of when the round opened. */
enum Grouping {
    NONE("null"),
    SIDE("r.side"),
    FORM("r.form"),
    SCHOOL_CLASS("r.school_class"),
    SEX("r.sex"),
    /** By the years of life reached in the calendar year in which the programme year began. */
    AGE("""
            case when r.born_in is null then null when :year - r.born_in < 11 then 'UNDER_11' when :year - r.born_in < 14 then 'FROM_11'
              when :year - r.born_in < 16 then 'FROM_14' when :year - r.born_in < 18 then 'FROM_16' when :year - r.born_in < 36 then 'FROM_18'
              else 'FROM_36' end""");

    /** Of one response r; null when it is not known. */
    final String expression;

    Grouping(String expression) {
        this.expression = expression;
    }

    /** Whether a group's name is a key of the messages, and not words of the organization. */
    boolean isCoded() {
        return this == SIDE || this == SEX || this == AGE;
    }
}
