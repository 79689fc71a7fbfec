package ru.nastavnik.intake;

/** Who fills a public form in. */
enum Sender {
    SELF,
    /** A parent or guardian, who alone may agree for a child under 14. */
    REPRESENTATIVE
}
