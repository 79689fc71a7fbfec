package ru.nastavnik.people;

/** By what a register's people are counted within a filter. SQL: of the value, and of what must be joined for it. */
enum Facet {
    STATE("t.state", ""),
    FORM("f.form_id::text", "join %1$s_form f on f.%1$s_id = t.id"),
    CONSENT("case when " + RegisterQuery.HAS_CONSENTS + " then 'COMPLETE' else 'MISSING' end", ""),
    SOURCE("s.source", "join (select distinct mentee_id, source from request) s on s.mentee_id = t.id");

    final String value;
    final String joined;

    Facet(String value, String joined) {
        this.value = value;
        this.joined = joined;
    }

    /** Only mentees ask. */
    boolean isOf(RegisterKind register) {
        return this != SOURCE || register == RegisterKind.MENTEES;
    }
}
